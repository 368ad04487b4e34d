import type { Column } from "./sheet-columns";

/**
 * The template `predikat.xlsx`: a row for each person, year and span. SKEMA and NILAI are for years before 2022. The same columns
 * under the names of SIASN's records (SKP22, kinerja periodik), which has numbers beside words and months in place of a span.
 */
export const RATING_COLUMNS = [
  { field: "nip", headings: ["NIP", "NIP BARU", "NIPBARU"], isRequired: true, orElse: ["pnsId"] },
  { field: "year", headings: ["TAHUN"], isRequired: true },
  { field: "span", headings: ["PERIODE"], isRequired: true, orElse: ["firstMonth", "resultsNumber"] },
  {
    field: "resultsRating",
    headings: ["RATING HASIL", "RATING HASIL KERJA", "HASIL KERJA", "HASILKINERJA", "HASIL KINERJA"],
    isRequired: true,
    orElse: ["resultsNumber", "firstMonth"],
  },
  {
    field: "behaviourRating",
    headings: ["RATING PERILAKU", "RATING PERILAKU KERJA", "PERILAKU KERJA", "PERILAKUKERJA"],
    isRequired: true,
    orElse: ["behaviourNumber", "firstMonth"],
  },
  {
    field: "predikat",
    headings: ["PREDIKAT", "PREDIKAT KINERJA", "KUADRANKINERJA", "KUADRAN KINERJA", "KUADRAN"],
    isRequired: true,
    orElse: ["predikatNumber", "resultsNumber"],
  },
  { field: "appraiserNip", headings: ["NIP PENILAI", "NIPNRPPENILAI", "NIP NRP PENILAI"], isRequired: false },
  { field: "ratedOn", headings: ["TANGGAL", "PER TANGGAL"], isRequired: true },
  { field: "source", headings: ["SUMBER"], isRequired: false },
  { field: "scheme", headings: ["SKEMA"], isRequired: false },
  { field: "score", headings: ["NILAI"], isRequired: false },
  { field: "resultsNumber", headings: ["HASILKINERJANILAI", "HASIL KINERJA NILAI"], isRequired: false },
  { field: "behaviourNumber", headings: ["PERILAKUKERJANILAI", "PERILAKU KERJA NILAI"], isRequired: false },
  { field: "predikatNumber", headings: ["KUADRANKINERJANILAI", "KUADRAN KINERJA NILAI"], isRequired: false },
  {
    field: "firstMonth",
    headings: ["BULANMULAIPENILAIAN", "BULAN MULAI PENILAIAN", "BULANMULAI", "BULAN MULAI"],
    isRequired: false,
  },
  {
    field: "lastMonth",
    headings: ["BULANSELESAIPENILAIAN", "BULAN SELESAI PENILAIAN", "BULANSELESAI", "BULAN SELESAI"],
    isRequired: false,
  },
  // Of kinerja periodik: what the predikat is worth in angka kredit. Compared with it, not kept.
  { field: "percent", headings: ["PERSENTASE"], isRequired: false },
  { field: "appraiserStatus", headings: ["STATUSPENILAI", "STATUS PENILAI"], isRequired: false },
  {
    field: "pnsId",
    headings: ["PNSDINILAIID", "PNSDINILAIORANG", "PNS DINILAI ID", "PNS DINILAI ORANG", "PNS ID"],
    isRequired: false,
  },
] as const satisfies readonly Column<string>[];

export type RatingField = (typeof RATING_COLUMNS)[number]["field"];
