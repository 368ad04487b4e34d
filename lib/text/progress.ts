import type { Accumulation, IndicatorDirection } from "@/lib/domain/plan/plan";
import type { RealisationState } from "@/lib/domain/plan/realisation";
import type { ProgressRefusal } from "@/lib/domain/progress/entry";
import type { EvidenceRefusal } from "@/lib/domain/progress/evidence";

export const PROGRESS_REFUSALS_TEXT = {
  PLAN_NOT_AGREED:
    "Realisasi hanya dapat dicatat selama SKP berlaku, yaitu setelah disetujui dan sebelum ditutup.",
  DATE_OUTSIDE_PLAN: "Tanggal pekerjaan harus di dalam masa SKP.",
  DATE_IN_FUTURE: "Tanggal pekerjaan tidak boleh setelah hari ini.",
  MEASURED_ELSEWHERE: "Indikator ini diukur langsung oleh Bina, jadi tidak dicatat dengan tangan.",
  ALREADY_WITHDRAWN: "Catatan ini sudah dibatalkan.",
  FILE_TOO_LARGE: "Berkas paling besar 10 MB. Kecilkan dulu, lalu lampirkan lagi.",
  FILE_TYPE_NOT_ALLOWED: "Berkas harus PDF, JPG, PNG, atau WebP. Isi berkas ini lain dari itu.",
  IMAGE_UNREADABLE: "Gambar ini tidak dapat dibaca. Ambil foto lagi atau simpan ulang, lalu lampirkan lagi.",
} as const satisfies Record<ProgressRefusal | EvidenceRefusal, string>;

export const REALISATION_STATES_TEXT = {
  NO_DATA: "Belum ada catatan",
  NOT_REACHED: "Belum tercapai",
  REACHED: "Tercapai",
  EXCEEDED: "Melampaui target",
} as const satisfies Record<RealisationState, string>;

/** How the entries become the figure. */
export const ACCUMULATIONS_TEXT = {
  SUM: "jumlah semua catatan",
  LATEST: "angka terakhir",
  AVERAGE: "rata-rata catatan",
  MAX: "angka tertinggi",
} as const satisfies Record<Accumulation, string>;

/** What counts as good. */
export const DIRECTIONS_TEXT = {
  HIGHER: "makin tinggi makin baik",
  LOWER: "makin rendah makin baik",
  EXACT: "harus tepat",
} as const satisfies Record<IndicatorDirection, string>;
