import type { AssessmentRefusal, MissingPart } from "@/lib/domain/talent/assessment";
import type { Box, PotentialLevel } from "@/lib/domain/talent/nine-box";
import type { ScoreHundredths, TalentRulesRefusal } from "@/lib/domain/talent/rules";
import { formatNumber } from "./format";

export const POTENTIAL_LABELS = {
  HIGH: "Tinggi",
  MIDDLE: "Menengah",
  LOW: "Rendah",
} as const satisfies Record<PotentialLevel, string>;

/** What is recommended for people in a box (docs/rules.md#talent). */
export const BOX_RECOMMENDATIONS = {
  9: "Dipromosikan dan dipertahankan; masuk Kelompok Rencana Suksesi Instansi atau Nasional; penghargaan.",
  8: "Dipertahankan; masuk Kelompok Rencana Suksesi Instansi; rotasi atau perluasan jabatan; bimbingan kinerja.",
  7: "Dipertahankan; masuk Kelompok Rencana Suksesi Instansi; rotasi atau pengayaan jabatan; pengembangan kompetensi; tugas belajar.",
  6: "Penempatan yang sesuai; bimbingan kinerja; konseling kinerja.",
  5: "Penempatan yang sesuai; bimbingan kinerja; pengembangan kompetensi.",
  4: "Rotasi; pengembangan kompetensi.",
  3: "Bimbingan kinerja; konseling kinerja; pengembangan kompetensi; penempatan yang sesuai.",
  2: "Bimbingan kinerja; pengembangan kompetensi; penempatan yang sesuai.",
  1: "Diproses sesuai ketentuan peraturan perundang-undangan.",
} as const satisfies Record<Box, string>;

export const MISSING_LABELS = {
  RATING: "Predikat tahunan belum final",
  ASSESSMENT: "Potensi belum dinilai lewat asesmen",
  ASSESSMENT_OVER: "Hasil asesmen sudah lewat masa berlakunya",
} as const satisfies Record<MissingPart, string>;

/** "78,5" from hundredths. */
export const scoreText = (score: ScoreHundredths): string => formatNumber(score / 100);

export const TALENT_REFUSALS = {
  ASSESSMENT_IN_FUTURE: "Asesmen dicatat setelah berlangsung, jadi tanggalnya paling lambat hari ini.",
  ASSESSMENT_ENDS_TOO_SOON: "Masa berlaku harus berakhir setelah tanggal asesmen.",
  ASSESSMENT_SAYS_NOTHING: "Isi nilai, tingkat potensi, atau keduanya.",
  ASSESSMENT_SCORE_OUTSIDE: "Nilai harus dari nol sampai seratus.",
  ASSESSMENT_REASON_MISSING: "Tulis apa yang keliru pada catatan yang diganti.",
  THRESHOLDS_REVERSED:
    "Batas nilai potensi menengah harus di atas nol, dan batas potensi tinggi di atasnya, sampai seratus.",
  PREDIKAT_REVERSED: "Predikat yang lebih baik tidak boleh berarti kinerja yang lebih rendah.",
} as const satisfies Record<AssessmentRefusal | TalentRulesRefusal, string>;
