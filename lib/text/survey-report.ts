import type { ElementCode } from "@/lib/domain/survey/elements";
import { type Grade, MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";

/** The chapters that the regulation asks for (docs/rules.md#publication). */
export const REPORT_CHAPTERS = {
  introduction: "I. Pendahuluan",
  method: "II. Metode",
  respondents: "III. Karakteristik responden",
  results: "IV. Hasil",
  lowest: "V. Unsur terendah dan tertinggi",
  followUp: "VI. Rencana tindak lanjut",
  trend: "VII. Tren",
} as const;

interface ReportHead {
  readonly subject: { readonly name: string };
  readonly period: { readonly name: string };
}

/** "Laporan SKM KTP elektronik, Semester I 2026". */
export const reportTitle = ({ subject, period }: ReportHead): string =>
  `Laporan SKM ${subject.name}, ${period.name}`;

/** "U3": the element as the regulation numbers it. */
export const elementCode = (element: ElementCode): string => element.toUpperCase();

export const LEGAL_BASES = [
  "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
  "Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
  "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi",
] as const;

/** Why a survey is held, and for what. */
export const reportPurpose = (name: string): readonly string[] => [
  "Pelayanan publik dinilai oleh yang dilayani. Setiap penyelenggara pelayanan publik wajib mengadakan Survei Kepuasan Masyarakat (SKM) paling sedikit sekali setahun, mengumumkan hasilnya, dan menindaklanjutinya.",
  `Laporan ini menyajikan hasil SKM ${name}: siapa yang menjawab, bagaimana kesembilan unsur pelayanan dinilai, unsur mana yang lebih dahulu dibenahi, dan apakah nilainya membaik. Hasilnya menjadi dasar rencana tindak lanjut unit.`,
];

/** How the survey is held and counted (docs/rules.md#index). */
export const reportMethod = (): readonly string[] => [
  "Jawaban dikumpulkan tanpa nama dan tanpa akun, dengan kuesioner sembilan unsur dari Peraturan Menteri PANRB Nomor 14 Tahun 2017 (Lampiran 1). Setiap unsur dinilai dari 1 sampai 4; yang tidak tahu boleh tidak menjawab unsur itu.",
  "Nilai rata-rata unsur (NRR) ialah jumlah nilai dibagi banyaknya yang menjawab unsur itu. Indeks Kepuasan Masyarakat (IKM) ialah jumlah kesembilan NRR × 1/9 × 25, dibulatkan sekali ke dua desimal. Selang kepercayaan 95 % dihitung dengan metode delta.",
  `Hasil dengan kurang dari ${MIN_PUBLISHED_RESPONSES} jawaban tidak ditampilkan, dan nilai beberapa layanan bersama hanya memuat layanan yang nilainya tampil. Jawaban bertanda tidak wajar yang dikeluarkan pengelola dengan alasan tertulis tidak dihitung.`,
];

/** The limits of the grades as the regulation prints them. */
export const GRADE_RANGES = {
  A: { mean: "3,5324 – 4,00", index: "88,31 – 100,00" },
  B: { mean: "3,0644 – 3,532", index: "76,61 – 88,30" },
  C: { mean: "2,60 – 3,064", index: "65,00 – 76,60" },
  D: { mean: "1,00 – 2,5996", index: "25,00 – 64,99" },
} as const satisfies Record<Grade, { readonly mean: string; readonly index: string }>;
