import { neutralText } from "./neutral-text";

export type CsvValue = string | number | null;

/** A cell of CSV (RFC 4180). A text that a spreadsheet would run as a formula is made harmless. */
function cell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = neutralText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV: comma, decimal point, empty where a figure is hidden. */
export const csvLines = (lines: readonly (readonly CsvValue[])[]): string =>
  lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
