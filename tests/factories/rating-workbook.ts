import type { RosterCells } from "./roster-workbook";

/** A row of the register as a careful officer writes it; what a test cares about goes into `given`. */
export const ratingCells = (nip: string, given: RosterCells = {}): RosterCells => ({
  NIP: `'${nip}`,
  TAHUN: "2025",
  PERIODE: "TAHUNAN",
  "RATING HASIL": "Sesuai ekspektasi",
  "RATING PERILAKU": "Diatas ekspektasi",
  PREDIKAT: "Baik",
  "NIP PENILAI": null,
  TANGGAL: "15-01-2026",
  SUMBER: "e-Kinerja BKN",
  SKEMA: null,
  NILAI: null,
  ...given,
});

/** A yearly record in SIASN's own names, with the two columns that the officer adds: NIP and the day of the export. */
export const siasnCells = (nip: string, given: RosterCells = {}): RosterCells => ({
  pnsDinilaiId: "A1B2-C3",
  "NIP BARU": `'${nip}`,
  tahun: 2025,
  hasilKinerja: null,
  hasilKinerjaNilai: 2,
  perilakuKerja: null,
  PerilakuKerjaNilai: 3,
  kuadranKinerja: "Baik",
  KuadranKinerjaNilai: null,
  nipNrpPenilai: null,
  statusPenilai: "ASN",
  TANGGAL: "15-01-2026",
  ...given,
});

/** Every defect that a file of ratings has in the field, with the column and the reason that it is refused for. */
export const RATING_DEFECTS: readonly (readonly [RosterCells, column: string, reason: string])[] = [
  [{ NIP: "12345" }, "NIP", "NIP_WRONG_LENGTH"],
  [{ NIP: "'198001012010011999" }, "NIP", "NOT_ON_ROSTER"],
  [{ TAHUN: "25" }, "TAHUN", "YEAR_INVALID"],
  [{ TAHUN: "2031" }, "TAHUN", "YEAR_INVALID"],
  [{ PERIODE: "TW5" }, "PERIODE", "SPAN_UNKNOWN"],
  [{ PERIODE: null }, "PERIODE", "REQUIRED"],
  [{ "RATING HASIL": "Bagus" }, "RATING HASIL", "RATING_UNKNOWN"],
  [{ "RATING PERILAKU": null }, "RATING PERILAKU", "REQUIRED"],
  [{ PREDIKAT: "Istimewa" }, "PREDIKAT", "PREDIKAT_UNKNOWN"],
  [{ PREDIKAT: "Sangat Baik" }, "PREDIKAT", "PREDIKAT_CONTRADICTS"],
  [{ TANGGAL: "31-02-2026" }, "TANGGAL", "DATE_INVALID"],
  [{ TANGGAL: "01-01-2027" }, "TANGGAL", "RATED_IN_FUTURE"],
  [{ TANGGAL: "31-12-2024" }, "TANGGAL", "RATED_BEFORE_SPAN"],
  [{ "NIP PENILAI": "abc" }, "NIP PENILAI", "NIP_NOT_DIGITS"],
  [{ SKEMA: "PP30" }, "SKEMA", "SCHEME_UNKNOWN"],
  [{ TAHUN: "2019" }, "SKEMA", "REQUIRED"],
  [{ TAHUN: "2019", SKEMA: "PP46", NILAI: "120,5" }, "NILAI", "SCORE_INVALID"],
  [{ SUMBER: "x".repeat(101) }, "SUMBER", "TOO_LONG"],
];
