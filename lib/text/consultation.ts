import type { ConsultationRefusal, ConsultationState } from "@/lib/domain/consultation/lifecycle";

export const CONSULTATION_STATE_LABELS = {
  PLANNED: "Direncanakan",
  OPEN: "Dibuka",
  HELD: "Terlaksana",
  REPORTED: "Berita acara terbit",
  CLOSED: "Tuntas",
  CANCELLED: "Dibatalkan",
} as const satisfies Record<ConsultationState, string>;

/** What became of the step that led to the page of a dialogue. */
export const CONSULTATION_STEP_MESSAGES = {
  catat: "Dialog tersimpan. Warga melihatnya setelah dibuka.",
  simpan: "Perubahan tersimpan.",
  buka: "Dialog dibuka. Warga sekarang melihatnya di halaman Dialog dan di kalender.",
  batal: "Dialog dibatalkan. Warga membaca alasannya.",
  laksana: "Dialog tercatat sudah terlaksana.",
} as const;
export type ConsultationStep = keyof typeof CONSULTATION_STEP_MESSAGES;

export const CONSULTATION_REFUSALS_TEXT = {
  CONSULTATION_WRONG_STATE:
    "Langkah ini tidak dapat dilakukan pada keadaan dialog sekarang. Muat ulang halaman.",
  CONSULTATION_IN_PAST: "Waktu mulai dialog sudah lewat; ubah dahulu.",
  CONSULTATION_NOT_BEGUN: "Dialog belum mulai.",
} as const satisfies Record<ConsultationRefusal, string>;
