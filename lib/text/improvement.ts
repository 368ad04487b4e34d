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
  NOT_NEEDED: "Tidak diperlukan lagi setelah keputusan keberatan",
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

/** The mail to the appraiser of a running plan whose evaluation a late objection set anew. It names no rating. */
export const groundlessLetter = (facts: {
  readonly name: string;
  readonly aboutName: string;
  readonly link: string;
}) => ({
  subject: "Dasar rencana perbaikan kinerja sudah berubah",
  text: `Yth. ${facts.name},

Keberatan atas evaluasi yang membuka rencana perbaikan kinerja ${facts.aboutName} sudah diputus, dan menurut hasil akhirnya \
rencana itu tidak diwajibkan lagi. Karena rencananya sudah berjalan, bicarakan dengan pegawai yang bersangkutan, lalu tutup \
rencana itu dengan simpulan Anda:

${facts.link}

Surat ini dikirim sekali karena Anda pejabat penilai dalam rencana tersebut.
`,
});
