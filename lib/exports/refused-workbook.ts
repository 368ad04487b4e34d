import writeXlsxFile from "write-excel-file/node";
import type { RefusedRow } from "@/lib/services/imports/export-refused";
import { rowReasonText } from "@/lib/text/imports";
import { neutralText } from "./neutral-text";

const REASON_HEADING = "ALASAN DITOLAK";
const SHEET = "Ditolak";

/**
 * A workbook of the refused rows under the headings of the import, with the reason of each at the end: to be corrected and
 * uploaded as it is. Every cell is text, so that no spreadsheet turns a NIP into a number again.
 */
export function refusedWorkbook(
  headings: readonly (readonly string[])[],
  rows: readonly RefusedRow[],
): Promise<Buffer> {
  // A heading that the file did not have may mean something by standing there: SIASN's months in a file by quarters.
  const present = headings.filter((names) =>
    rows.some(({ cells }) => cells === null || names.some((name) => name in cells)),
  );
  const head = [...present.map(([usual = ""]) => usual), REASON_HEADING];
  const lines = rows.map((row) => [
    ...present.map((names) => cellText(row, names)),
    row.faults.map(({ column, reason }) => `${column}: ${rowReasonText(reason)}`).join(" "),
  ]);
  const sheet = [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...lines.map((line) =>
      line.map((text) => (text === "" ? null : { value: neutralText(text), type: String })),
    ),
  ];
  const columns = head.map((name) => ({ width: name === REASON_HEADING ? 60 : 24 }));
  return writeXlsxFile(sheet, { columns, sheet: SHEET, stickyRowsCount: 1 }).toBuffer();
}

function cellText({ cells, nip, name }: RefusedRow, headings: readonly string[]): string {
  if (cells === null) {
    if (headings.includes("NIP")) return nip ?? "";
    return headings.includes("NAMA") ? (name ?? "") : "";
  }
  const value = headings.map((heading) => cells[heading]).find((cell) => cell !== undefined && cell !== null);
  return value === undefined || value === null ? "" : String(value);
}
