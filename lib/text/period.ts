import type { ExtensionRefusal } from "@/lib/domain/period/deadline";
import type { EvaluationFrequency, PeriodRefusal, PeriodState } from "@/lib/domain/period/period";
import type { PeriodEditRefusal } from "@/lib/domain/period/terms";

export const PERIOD_STATE_LABELS = {
  DRAFT: "Disiapkan",
  OPEN: "Dibuka",
  CLOSED: "Ditutup",
} as const satisfies Record<PeriodState, string>;

export const PERIOD_STATE_TONES = {
  DRAFT: "neutral",
  OPEN: "success",
  CLOSED: "info",
} as const satisfies Record<PeriodState, string>;

export const FREQUENCY_LABELS = {
  MONTHLY: "Setiap bulan",
  QUARTERLY: "Setiap triwulan",
} as const satisfies Record<EvaluationFrequency, string>;

/** What became of the step that led to the page of a period. */
export const PERIOD_STEP_MESSAGES = {
  catat: "Periode tersimpan. Pegawai melihatnya setelah dibuka.",
  simpan: "Perubahan tersimpan.",
  buka: "Periode dibuka. Pegawai sekarang dapat menyusun SKP.",
  register: "Register predikat yang resmi tersimpan.",
  perpanjang: "Batas penetapan SKP diperpanjang. Yang SKP-nya belum selesai diberi tahu lewat surel.",
  ingatkan: "Pengingat sedang dikirim. Jumlah suratnya tampil di bawah setelah selesai.",
  tutup: "Periode ditutup. SKP yang disetujui di dalamnya ikut ditutup.",
} as const;

/** A step that leads to the page of a period. */
export type PeriodStep = keyof typeof PERIOD_STEP_MESSAGES;

export const PERIOD_REFUSALS = {
  PERIOD_WRONG_STATE: "Periode ini sudah dibuka atau sudah ditutup. Muat ulang halaman.",
  PERIOD_DATES_REVERSED: "Tanggal selesai periode harus setelah tanggal mulainya.",
  PLAN_DUE_OUTSIDE: "Batas penetapan SKP harus di dalam periode.",
  TERM_MISSING: "Tenggang keberatan, penjelasan, dan putusan masing-masing paling sedikit satu hari.",
  PERIOD_NOT_ENDED: "Periode baru dapat ditutup setelah hari terakhirnya lewat.",
  PLANS_WAITING: "Masih ada SKP yang menunggu jawaban penilai. Ingatkan penilainya dahulu.",
  APPRAISALS_UNFINISHED: "Masih ada penilaian dalam periode ini yang belum selesai.",
  PERIODIC_UNFINISHED: "Masih ada evaluasi periodik yang sudah dimulai dalam periode ini dan belum selesai.",
  PERIOD_CLOSED: "Periode yang sudah ditutup tidak dapat diubah.",
  PERIOD_HAS_PLANS:
    "Sudah ada SKP dalam periode ini, jadi tahun, tanggal mulai, dan tanggal selesai tidak dapat diubah lagi.",
  PERIOD_HAS_EVALUATIONS:
    "Sudah ada evaluasi periodik dalam periode ini, jadi evaluasi setiap bulan atau setiap triwulan tidak dapat diganti lagi.",
  PERIOD_YEAR_TAKEN: "Periode untuk tahun ini sudah ada.",
  PERIOD_DUE_ANNOUNCED:
    "Batas penetapan SKP periode yang sudah dibuka hanya dapat diperpanjang, dengan alasan, dari halaman periodenya.",
  EXTENSION_NOT_OPEN: "Hanya periode yang sedang dibuka yang dapat diperpanjang.",
  EXTENSION_NOT_LATER: "Batas yang baru harus setelah batas yang sekarang.",
  EXTENSION_OVER: "Batas yang baru sudah lewat. Pilih hari ini atau sesudahnya.",
  EXTENSION_OUTSIDE: "Batas penetapan SKP harus di dalam periode.",
} as const satisfies Record<PeriodRefusal | PeriodEditRefusal | ExtensionRefusal, string>;
