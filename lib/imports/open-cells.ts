import { decrypt } from "@/lib/auth/cipher";
import type { RefusedRow } from "@/lib/services/imports/export-refused";
import { dayOfCell } from "./cell-values";
import { NIK_HEADING } from "./read-import";

const DATE_HEADING = /^(TMT|TANGGAL)\b/;

/** The cells of a refused row as a person corrects them: the NIK readable, days as dd-mm-yyyy instead of serial numbers. */
export function openCells(row: RefusedRow): RefusedRow {
  if (row.cells === null) return row;
  const cells = Object.entries(row.cells).map(([heading, value]) => {
    if (value === null) return [heading, null];
    if (heading === NIK_HEADING) return [heading, decrypt(String(value), "nik")];
    const day = DATE_HEADING.test(heading) ? dayOfCell(value) : null;
    return [heading, day === null ? value : day.split("-").reverse().join("-")];
  });
  return { ...row, cells: Object.fromEntries(cells) };
}
