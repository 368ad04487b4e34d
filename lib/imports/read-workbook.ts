import readXlsxFile from "read-excel-file/universal";
import { WorkbookError } from "./workbook-error";
import { guardWorkbook } from "./workbook-guard";

/** What a cell holds: text, a number as it was typed, a day (YYYY-MM-DD) where the cell is formatted as one. */
export type Cell = string | number | boolean | null;
export type SheetRow = readonly Cell[];

/**
 * Control characters, invisible spaces and marks that turn the direction of text: they come with copied cells, nobody sees them,
 * and PostgreSQL does not store a NUL.
 */
const INVISIBLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** The first sheet of a workbook. A formula gives the value that the file carries for it; nothing is computed. */
export async function readWorkbook(bytes: Buffer): Promise<readonly SheetRow[]> {
  await guardWorkbook(bytes);
  const sheets = await parsed(bytes);
  const rows = (sheets[0]?.data ?? []).map((row) => row.map(cellOf));
  if (!rows.some((row) => row.some((cell) => cell !== null))) throw new WorkbookError("FILE_EMPTY");
  return rows;
}

async function parsed(bytes: Buffer) {
  // A buffer of its own: Node hands out slices of a pool.
  const own = new Uint8Array(bytes).buffer;
  try {
    return await readXlsxFile(own);
  } catch (error) {
    throw new WorkbookError("FILE_DAMAGED", error instanceof Error ? [error.message] : []);
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string") {
    const text = value.replace(INVISIBLE, " ").replace(/\s+/g, " ").trim();
    return text === "" ? null : text;
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return null;
}
