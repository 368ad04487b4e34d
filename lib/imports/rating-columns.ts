import type { Column } from "./sheet-columns";

/** The template `predikat.xlsx`: a row for each person, year and span. SKEMA and NILAI are for years before 2022. */
export const RATING_COLUMNS = [
  { field: "nip", headings: ["NIP", "NIP BARU"], isRequired: true },
  { field: "year", headings: ["TAHUN"], isRequired: true },
  { field: "span", headings: ["PERIODE"], isRequired: true },
  {
    field: "resultsRating",
    headings: ["RATING HASIL", "RATING HASIL KERJA", "HASIL KERJA"],
    isRequired: true,
  },
  {
    field: "behaviourRating",
    headings: ["RATING PERILAKU", "RATING PERILAKU KERJA", "PERILAKU KERJA"],
    isRequired: true,
  },
  { field: "predikat", headings: ["PREDIKAT", "PREDIKAT KINERJA"], isRequired: true },
  { field: "appraiserNip", headings: ["NIP PENILAI"], isRequired: false },
  { field: "ratedOn", headings: ["TANGGAL", "PER TANGGAL"], isRequired: true },
  { field: "source", headings: ["SUMBER"], isRequired: false },
  { field: "scheme", headings: ["SKEMA"], isRequired: false },
  { field: "score", headings: ["NILAI"], isRequired: false },
] as const satisfies readonly Column<string>[];

export type RatingField = (typeof RATING_COLUMNS)[number]["field"];
