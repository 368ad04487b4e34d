import { ELEMENTS } from "@/lib/domain/survey/elements";
import type { Column } from "./sheet-columns";

/**
 * The template `skm.xlsx`: a row for each paper form. UMUR and NOMOR (what is written on the form to tell it from others) may
 * be added.
 */
export const SURVEY_COLUMNS = [
  { field: "day", headings: ["TANGGAL", "TANGGAL SURVEI"], isRequired: true },
  { field: "unit", headings: ["UNIT", "UNIT KERJA"], isRequired: true },
  { field: "service", headings: ["LAYANAN", "JENIS LAYANAN"], isRequired: true },
  { field: "number", headings: ["NOMOR", "NO FORMULIR", "NOMOR FORMULIR"], isRequired: false },
  { field: "sex", headings: ["JK", "JENIS KELAMIN"], isRequired: false },
  { field: "age", headings: ["UMUR", "USIA"], isRequired: false },
  { field: "education", headings: ["PENDIDIKAN"], isRequired: false },
  { field: "occupation", headings: ["PEKERJAAN"], isRequired: false },
  ...ELEMENTS.map((field) => ({ field, headings: [field.toUpperCase()] as [string], isRequired: true })),
  { field: "suggestion", headings: ["SARAN", "SARAN MASUKAN"], isRequired: false },
] as const satisfies readonly Column<string>[];

export type SurveyField = (typeof SURVEY_COLUMNS)[number]["field"];
