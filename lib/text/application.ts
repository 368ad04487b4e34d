import type {
  ApplicationEvent,
  ApplicationRefusal,
  ApplicationState,
} from "@/lib/domain/application/lifecycle";
import { MINUTES_PER_DAY, workingTimeText } from "./service";
import { codeText } from "./tracking";

export const APPLICATION_STATE_TEXT = {
  SUBMITTED: "Masuk daring, belum diperiksa",
  REGISTERED: "Berkas belum lengkap",
  IN_PROGRESS: "Dikerjakan",
  WAITING_APPLICANT: "Menunggu pemohon",
  DONE: "Hasil siap diambil",
  HANDED_OVER: "Hasil diserahkan",
  REJECTED: "Ditolak",
  WITHDRAWN: "Ditarik pemohon",
} as const satisfies Record<ApplicationState, string>;

/** What the state means for whoever applied. */
export const APPLICATION_STATE_MEANING = {
  SUBMITTED: "Permohonan Anda sudah masuk dan menunggu diperiksa petugas loket.",
  REGISTERED: "Permohonan Anda tercatat. Waktu layanan mulai dihitung setelah berkasnya lengkap.",
  IN_PROGRESS: "Berkas Anda lengkap dan sedang dikerjakan.",
  WAITING_APPLICANT: "Pekerjaan berhenti karena ada yang perlu Anda lengkapi. Waktu layanan tidak berjalan.",
  DONE: "Hasilnya sudah siap. Silakan ambil di loket pada jam pelayanan.",
  HANDED_OVER: "Hasilnya sudah Anda terima.",
  REJECTED: "Permohonan ini tidak dapat dikabulkan. Alasannya tertulis di bawah.",
  WITHDRAWN: "Permohonan ini ditarik atas kemauan pemohon.",
} as const satisfies Record<ApplicationState, string>;

const EVENT_TEXT = {
  giveBack: "Dikembalikan, ada yang perlu dilengkapi",
  complete: "Berkas lengkap, waktu mulai dihitung",
  pause: "Menunggu pemohon, waktu berhenti",
  resume: "Dilanjutkan, waktu berjalan lagi",
  finish: "Hasil siap diambil",
  handOver: "Hasil diserahkan",
  reject: "Ditolak",
  withdraw: "Ditarik pemohon",
} as const satisfies Record<ApplicationEvent, string>;

const OTHER_TEXT: Readonly<Record<string, string>> = {
  submit: "Diajukan daring",
  renewPin: "PIN diganti di loket",
};

/** What happened, also for lines that are no steps: the first one, and a new PIN. */
export const applicationEventText = (event: string, state: ApplicationState): string => {
  if (event === "register")
    return state === "IN_PROGRESS" ? "Didaftarkan, berkas lengkap" : "Didaftarkan, berkas belum lengkap";
  return EVENT_TEXT[event as ApplicationEvent] ?? OTHER_TEXT[event] ?? event;
};

/** To the applicant. Of the application only code and state: a letter lies in mailboxes and in the outbox. */
export const applicationLetter = (facts: {
  readonly code: string;
  readonly state: ApplicationState;
  readonly link: string;
}) => ({
  subject: `Permohonan ${codeText(facts.code)}: ${APPLICATION_STATE_TEXT[facts.state].toLowerCase()}`,
  text: `Permohonan dengan kode lacak ${codeText(facts.code)}:

${APPLICATION_STATE_MEANING[facts.state]}

Keterangan selengkapnya ada di halaman lacak, dengan kode dan PIN Anda:

${facts.link}

Petugas tidak pernah meminta PIN Anda. Surat ini dikirim karena alamat Anda dicatat pada permohonan itu; alamatnya \
dihapus setelah permohonan selesai.
`,
});

/** Beside a standard in days what is used is told in days as well, and what is left over in hours. */
function elapsedText(elapsed: number, standardMinutes: number): string {
  if (elapsed === 0) return "0 menit";
  const rest = elapsed % MINUTES_PER_DAY;
  if (standardMinutes % MINUTES_PER_DAY !== 0 || rest === 0 || elapsed < MINUTES_PER_DAY)
    return workingTimeText(elapsed);
  return `${workingTimeText(elapsed - rest)} ${workingTimeText(rest)}`;
}

/** "40 menit dari standar 1 jam": how much of the standard is used. */
export const usedText = (elapsed: number, standardMinutes: number): string =>
  `${elapsedText(elapsed, standardMinutes)} dari standar ${workingTimeText(standardMinutes)}`;

export const APPLICATION_REFUSALS_TEXT = {
  ...({
    APPLICATION_WRONG_STATE: "Langkah ini tidak dapat dilakukan pada keadaan permohonan sekarang.",
    APPLICATION_NOTE_MISSING: "Tulis keterangannya; pemohon membacanya.",
  } as const satisfies Record<ApplicationRefusal, string>),
  APPLICATION_NEEDS_PROOF:
    "Layanan ini sedang menerima sangat banyak permohonan daring. Nyalakan JavaScript di peramban Anda, muat ulang halaman ini lalu kirim lagi, atau datang ke loket.",
  APPLICATION_NOT_ONLINE: "Layanan ini tidak menerima permohonan daring. Silakan datang ke loket.",
  APPLICATION_APPLICANT_FORGOTTEN:
    "Nama pemohon sudah dihapus, sehingga identitas tidak dapat dicocokkan lagi.",
  APPLICATION_NOT_OVER:
    "Selama permohonan berjalan loket memerlukan nama Anda. Tarik permohonannya lebih dahulu.",
  APPLICATION_SERVICE_CLOSED: "Layanan ini sedang tidak dibuka.",
} as const;
