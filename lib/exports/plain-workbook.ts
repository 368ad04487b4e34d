import writeXlsxFile from "write-excel-file/node";
import { neutralText } from "./neutral-text";

type PlainCell = string | number | null;

/** A sheet as rows: what it is of, an empty line, the heads, the rows. */
export interface PlainSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PlainCell[])[];
}

function cell(value: PlainCell, isBold = false) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  const weight = isBold ? { fontWeight: "bold" as const } : {};
  return { value: neutralText(value), type: String, wrap: true, ...weight };
}

/**
 * A workbook of plain sheets, each under the same lines that say what it is. Figures are numbers, everything else is text, and no
 * text is taken for a formula.
 */
export const plainWorkbook = (lines: readonly string[], sheets: readonly PlainSheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, heads, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: [
        // Not wrapped: they run on over the columns beside the first, which is narrow.
        ...lines.map((line) => [{ value: neutralText(line), type: String }]),
        [],
        heads.map((head) => cell(head, true)),
        ...rows.map((row) => row.map((value) => cell(value))),
      ],
    })),
  ).toBuffer();
