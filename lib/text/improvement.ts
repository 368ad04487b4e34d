import type {
  ImprovementConclusion,
  ImprovementRefusal,
  ImprovementState,
} from "@/lib/domain/improvement/improvement";

export const IMPROVEMENT_REFUSALS_TEXT = {
  IMPROVEMENT_WRONG_STATE: "Rencana ini sudah berpindah tahap. Muat ulang halaman.",
  NO_ACTIONS: "Tambahkan paling sedikit satu tindakan sebelum mengajukan rencana.",
  ACTION_ALREADY_DONE: "Tindakan ini sudah dilaporkan selesai.",
  MENTOR_IS_SELF: "Pendamping harus orang lain.",
  MENTOR_INACTIVE: "Pendamping ini sudah tidak aktif. Pilih orang lain.",
  ACTION_DUE_TOO_EARLY: "Batas waktu harus setelah hari rencana dibuka.",
  ACTIONS_NOT_RUNNING: "Tindakan dilaporkan selama rencana berjalan.",
} as const satisfies Record<ImprovementRefusal, string>;

export const IMPROVEMENT_STATE_LABELS = {
  OPENED: "Sedang disusun",
  PROPOSED: "Menunggu persetujuan pegawai",
  RUNNING: "Berjalan",
  CONCLUDED: "Selesai",
} as const satisfies Record<ImprovementState, string>;

export const IMPROVEMENT_STATE_TONES = {
  OPENED: "warning",
  PROPOSED: "warning",
  RUNNING: "info",
  CONCLUDED: "neutral",
} as const satisfies Record<ImprovementState, string>;

export const IMPROVEMENT_CONCLUSION_LABELS = {
  IMPROVED: "Kinerja membaik",
  PARTLY: "Membaik sebagian",
  NOT_YET: "Belum membaik",
} as const satisfies Record<ImprovementConclusion, string>;

/** What a step did, on the page that follows it. */
export const IMPROVEMENT_STEP_MESSAGES = {
  tambah: "Tindakan ditambahkan.",
  hapus: "Tindakan dihapus.",
  ajukan: "Rencana diajukan kepada pegawai.",
  setuju: "Anda menyetujui rencana ini. Rencana berjalan.",
  kembalikan: "Rencana dikembalikan kepada pejabat penilai.",
  lapor: "Tindakan dilaporkan selesai.",
  simpulkan: "Rencana ditutup dengan simpulan.",
} as const;
export type ImprovementStep = keyof typeof IMPROVEMENT_STEP_MESSAGES;
export const IMPROVEMENT_STEPS = Object.keys(IMPROVEMENT_STEP_MESSAGES) as [
  ImprovementStep,
  ...ImprovementStep[],
];

/** The mail at 30, 60, 90 and 180 days. It names no rating: a mentor reads it too. */
export const improvementLetter = (facts: {
  readonly name: string;
  readonly aboutName: string;
  readonly day: number;
  readonly link: string;
}) => ({
  subject: `Rencana perbaikan kinerja, hari ke-${facts.day}`,
  text: `Yth. ${facts.name},

Rencana perbaikan kinerja ${facts.aboutName} sudah berjalan ${facts.day} hari. Lihat tindakan yang belum selesai dan \
bicarakan apa yang dapat membantu:

${facts.link}

Surat ini dikirim karena Anda pegawai, pejabat penilai, atau pendamping dalam rencana tersebut.
`,
});
