import type {
  ApplicationEvent,
  ApplicationRefusal,
  ApplicationState,
} from "@/lib/domain/application/lifecycle";
import { workingTimeText } from "./service";

export const APPLICATION_STATE_TEXT = {
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
  REGISTERED: "Permohonan Anda tercatat. Waktu layanan mulai dihitung setelah berkasnya lengkap.",
  IN_PROGRESS: "Berkas Anda lengkap dan sedang dikerjakan.",
  WAITING_APPLICANT: "Pekerjaan berhenti karena ada yang perlu Anda lengkapi. Waktu layanan tidak berjalan.",
  DONE: "Hasilnya sudah siap. Silakan ambil di loket pada jam pelayanan.",
  HANDED_OVER: "Hasilnya sudah Anda terima.",
  REJECTED: "Permohonan ini tidak dapat dikabulkan. Alasannya tertulis di bawah.",
  WITHDRAWN: "Permohonan ini ditarik atas kemauan pemohon.",
} as const satisfies Record<ApplicationState, string>;

const EVENT_TEXT = {
  complete: "Berkas lengkap, waktu mulai dihitung",
  pause: "Menunggu pemohon, waktu berhenti",
  resume: "Dilanjutkan, waktu berjalan lagi",
  finish: "Hasil siap diambil",
  handOver: "Hasil diserahkan",
  reject: "Ditolak",
  withdraw: "Ditarik pemohon",
} as const satisfies Record<ApplicationEvent, string>;

/** What happened, also for the first line, which is no step. */
export const applicationEventText = (event: string, state: ApplicationState): string =>
  event === "register"
    ? state === "IN_PROGRESS"
      ? "Didaftarkan, berkas lengkap"
      : "Didaftarkan, berkas belum lengkap"
    : (EVENT_TEXT[event as ApplicationEvent] ?? event);

/** "40 menit dari standar 1 jam": how much of the standard is used. */
export const usedText = (elapsed: number, standardMinutes: number): string =>
  `${elapsed === 0 ? "0 menit" : workingTimeText(elapsed)} dari standar ${workingTimeText(standardMinutes)}`;

export const APPLICATION_REFUSALS_TEXT = {
  ...({
    APPLICATION_WRONG_STATE: "Langkah ini tidak dapat dilakukan pada keadaan permohonan sekarang.",
    APPLICATION_NOTE_MISSING: "Tulis keterangannya; pemohon membacanya.",
  } as const satisfies Record<ApplicationRefusal, string>),
  APPLICATION_SERVICE_CLOSED: "Layanan ini sedang tidak dibuka.",
} as const;
