import { MOST_COPIED } from "@/lib/queries/access/newest-copied";
import type { OwnData } from "@/lib/queries/access/own-data";
import { formatDay, formatNumber } from "@/lib/text/format";
import { careerSheet, learningSheet } from "./own-career-sheets";
import { sheet } from "./own-data-sheet";
import { placesSheet, profileSheet, reportsSheet, sessionsSheet, trailSheet } from "./own-person-sheets";
import { developmentSheet, objectionsSheet, ratingsSheet } from "./own-rating-sheets";
import { entriesSheet, feedbackSheet, plansSheet } from "./own-work-sheets";
import { type PlainSheet, plainWorkbook } from "./plain-workbook";

const SHEETS = [
  profileSheet,
  placesSheet,
  plansSheet,
  entriesSheet,
  feedbackSheet,
  ratingsSheet,
  objectionsSheet,
  developmentSheet,
  learningSheet,
  careerSheet,
  reportsSheet,
  sessionsSheet,
  trailSheet,
] as const;

const NOT_IN_IT = [
  "Tidak ada di sini: isi konseling, karena milik dua orang (buka di halaman Konseling); berkas bukti (unduh dari catatannya); penilaian yang belum disampaikan kepada Anda.",
  `Setiap lembar memuat paling banyak ${formatNumber(MOST_COPIED)} catatan terbaru dari tiap jenis.`,
];

const contentsOf = (sheets: readonly PlainSheet[]): PlainSheet =>
  sheet(
    "Isi",
    [
      ["Lembar", 60],
      ["Baris", 10],
    ],
    [...sheets.map(({ name, rows }) => [name, rows.length]), ...NOT_IN_IT.map((line) => [line, null])],
  );

/**
 * Everything that Bina holds about one person as a workbook, which every office can open: a sheet of contents, then a sheet a subject.
 * @param day the day it is of (YYYY-MM-DD)
 */
export function ownDataWorkbook(data: OwnData, day: string): Promise<Buffer> {
  const sheets = SHEETS.map((make) => make(data));
  return plainWorkbook(
    [
      `Sumber: Bina, data pribadi ${data.profile?.name ?? ""} (NIP ${data.profile?.nip ?? ""})`,
      `Per tanggal ${formatDay(day)}. Simpan di tempat yang aman.`,
    ],
    [contentsOf(sheets), ...sheets],
  );
}
