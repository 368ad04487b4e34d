import type { CounsellingRefusal, CounsellingState } from "@/lib/domain/coaching/counselling";
import type {
  DialogueEvent,
  DialogueRefusal,
  DialogueState,
  DialogueTopic,
} from "@/lib/domain/coaching/dialogue";
import type { CoachingRefusal, FollowUpEvent, FollowUpState } from "@/lib/domain/coaching/follow-up";
import { formatDay } from "./format";

export const COACHING_REFUSALS_TEXT = {
  DIALOGUE_WRONG_STATE: "Catatan dialog ini sudah dikonfirmasi, ditarik, atau digantikan.",
  DIALOGUE_OWN_RECORD: "Anda yang mencatat dialog ini; pihak lain yang mengonfirmasinya.",
  DIALOGUE_NOT_AUTHOR: "Hanya yang mencatat yang dapat mengubah atau menarik catatan ini.",
  DIALOGUE_NOT_SUCCESSOR:
    "Catatan ini hanya dapat digantikan oleh penilai sekarang, bila penilai yang mencatatnya tidak bertugas lagi.",
  DIALOGUE_IS_REPLACEMENT: "Catatan ini menggantikan catatan lain, jadi dapat diubah tetapi tidak ditarik.",
  DIALOGUE_OUTSIDE_PLAN:
    "Tanggal dialog harus di dalam masa SKP. Hanya dialog tentang ekspektasi boleh paling lama tiga bulan sebelumnya, dan tentang evaluasi paling lama tiga bulan sesudahnya.",
  DIALOGUE_IN_FUTURE: "Tanggal dialog tidak boleh setelah hari ini.",
  NEXT_DIALOGUE_NOT_LATER: "Dialog berikutnya harus setelah tanggal dialog ini.",
  FOLLOW_UP_WRONG_STATE: "Tindak lanjut ini sudah berubah. Muat ulang halaman.",
  FOLLOW_UP_NOT_COACH: "Hanya pembimbing yang dapat membuka kembali atau melepas tindak lanjut.",
  COACHING_PLAN_NOT_AGREED: "Bimbingan dicatat selama SKP berlaku.",
  COACHING_IN_FUTURE: "Tanggal bimbingan tidak boleh setelah hari ini.",
  FOLLOW_UP_NOT_LATER: "Batas waktu tindak lanjut harus setelah tanggal bimbingan.",
  COUNSELLING_CLOSED: "Konseling ini sudah diakhiri. Mulai yang baru bila perlu.",
  COUNSELLING_WITH_SELF: "Pilih orang lain; konseling tidak dapat dimulai dengan diri sendiri.",
  COUNSELLOR_INACTIVE: "Orang ini sudah tidak aktif. Pilih yang lain.",
} as const satisfies Record<DialogueRefusal | CoachingRefusal | CounsellingRefusal, string>;

export const DIALOGUE_TOPIC_LABELS = {
  EXPECTATION: "Ekspektasi",
  PROGRESS: "Progres",
  EVALUATION: "Evaluasi",
} as const satisfies Record<DialogueTopic, string>;

export const DIALOGUE_TOPIC_HINTS = {
  EXPECTATION: "Apa yang diharapkan pimpinan dan sumber daya yang diperlukan.",
  PROGRESS: "Sejauh mana hasil tercapai dan apa hambatannya.",
  EVALUATION: "Hasil evaluasi dan langkah sesudahnya.",
} as const satisfies Record<DialogueTopic, string>;

export const DIALOGUE_STATE_LABELS = {
  RECORDED: "Menunggu konfirmasi",
  CONFIRMED: "Dikonfirmasi kedua pihak",
  DISPUTED: "Perlu diperbaiki",
  WITHDRAWN: "Ditarik",
  REPLACED: "Digantikan",
} as const satisfies Record<DialogueState, string>;

export const DIALOGUE_STATE_TONES = {
  RECORDED: "warning",
  CONFIRMED: "success",
  DISPUTED: "danger",
  WITHDRAWN: "neutral",
  REPLACED: "neutral",
} as const satisfies Record<DialogueState, string>;

export const DIALOGUE_ACT_LABELS = {
  confirm: "Konfirmasi",
  dispute: "Minta perbaikan",
  revise: "Ubah catatan",
  withdraw: "Tarik catatan",
  replace: "Tulis catatan pengganti",
} as const satisfies Record<DialogueEvent, string>;

export const FOLLOW_UP_STATE_LABELS = {
  OPEN: "Berjalan",
  DONE: "Selesai",
  DROPPED: "Dilepas",
} as const satisfies Record<FollowUpState, string>;

export const FOLLOW_UP_STATE_TONES = {
  OPEN: "info",
  DONE: "success",
  DROPPED: "neutral",
} as const satisfies Record<FollowUpState, string>;

export const FOLLOW_UP_ACT_LABELS = {
  complete: "Tandai selesai",
  reopen: "Buka kembali",
  drop: "Lepas",
} as const satisfies Record<FollowUpEvent, string>;

export const COUNSELLING_STATE_LABELS = {
  OPEN: "Berlangsung",
  CLOSED: "Diakhiri",
} as const satisfies Record<CounsellingState, string>;

/** What a step did, on the page that follows it. */
export const DEVELOPMENT_STEP_MESSAGES = {
  catat: "Dialog tercatat. Pihak lain diminta mengonfirmasi.",
  konfirmasi: "Dialog dikonfirmasi kedua pihak.",
  sanggah: "Permintaan perbaikan terkirim kepada pihak lain.",
  ubah: "Catatan dialog diperbarui dan menunggu konfirmasi.",
  tarik: "Catatan dialog ditarik.",
  ganti: "Catatan pengganti tersimpan dan menunggu konfirmasi. Catatan yang lama tetap terbaca.",
  bimbing: "Bimbingan tercatat dan terbaca oleh yang dibimbing.",
  lanjut: "Tindak lanjut diperbarui.",
} as const;
export type DevelopmentStep = keyof typeof DEVELOPMENT_STEP_MESSAGES;
export const DEVELOPMENT_STEPS = Object.keys(DEVELOPMENT_STEP_MESSAGES) as [
  DevelopmentStep,
  ...DevelopmentStep[],
];

/** The mail before the next dialogue. */
export const dialogueLetter = (facts: {
  readonly name: string;
  readonly withName: string;
  readonly nextOn: string;
  readonly link: string;
}) => ({
  subject: `Dialog kinerja ${formatDay(facts.nextOn)}`,
  text: `Yth. ${facts.name},

Pada dialog kinerja terakhir disepakati pertemuan berikutnya dengan ${facts.withName} pada ${formatDay(facts.nextOn)}. \
Kesepakatan sebelumnya dapat dibaca di sini:

${facts.link}

Surat ini dikirim karena Anda salah satu pihak dalam dialog tersebut.
`,
});
