import type { Cell, SheetRow } from "./read-workbook";
import { WorkbookError } from "./workbook-error";

/** A column that is read: its headings, the usual one first. */
export interface Column<Field extends string> {
  readonly field: Field;
  readonly headings: readonly [string, ...string[]];
  readonly isRequired: boolean;
  /** Columns of which any one does in the place of this one where it is required. */
  readonly orElse?: readonly string[];
}

/** One row with the columns by name. */
export interface FieldRow<Field extends string> {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cell: (field: Field) => Cell;
  /** Whether the file has such a column. */
  readonly has: (field: Field) => boolean;
  /** Heading as it stands in this file; the usual one where the column is absent. */
  readonly heading: (field: Field) => string;
}

const HEADING_WITHIN_ROWS = 20;

const plain = (heading: unknown): string =>
  String(heading ?? "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();

/**
 * Finds the row of headings (a title may stand above it) and gives the rows below, without the empty ones. A required
 * column that is absent, or a column that is there twice, is named.
 */
export function fieldRows<Field extends string>(
  sheet: readonly SheetRow[],
  columns: readonly Column<Field>[],
): readonly FieldRow<Field>[] {
  const headingAt = headingRow(sheet, columns);
  const headings = (sheet[headingAt] ?? []).map(plain);
  const at = new Map<Field, number>();
  const twice: string[] = [];
  const absent: Column<Field>[] = [];
  for (const column of columns) {
    const { field, headings: known, isRequired } = column;
    const found = known.find((heading) => headings.includes(heading));
    if (found === undefined) {
      if (isRequired) absent.push(column);
      continue;
    }
    if (headings.indexOf(found) !== headings.lastIndexOf(found)) twice.push(found);
    at.set(field, headings.indexOf(found));
  }
  const found = new Set<string>(at.keys());
  const missing = absent
    .filter(({ orElse = [] }) => !orElse.some((field) => found.has(field)))
    .map(({ headings: [usual] }) => usual);
  if (missing.length > 0) throw new WorkbookError("COLUMN_MISSING", missing);
  if (twice.length > 0) throw new WorkbookError("COLUMN_TWICE", twice);

  const usual = new Map(columns.map(({ field, headings: [first] }) => [field, first]));
  const heading = (field: Field) => {
    const index = at.get(field);
    return (index === undefined ? undefined : headings[index]) ?? usual.get(field) ?? field;
  };
  const rows = sheet.slice(headingAt + 1).flatMap((cells, index): FieldRow<Field>[] => {
    if (cells.every((cell) => cell === null)) return [];
    const cell = (field: Field): Cell => cells[at.get(field) ?? -1] ?? null;
    return [{ row: headingAt + 2 + index, cell, has: (field) => at.has(field), heading }];
  });
  if (rows.length === 0) throw new WorkbookError("FILE_EMPTY");
  return rows;
}

/** The row with most of the known headings. */
function headingRow<Field extends string>(
  sheet: readonly SheetRow[],
  columns: readonly Column<Field>[],
): number {
  const known = new Set(columns.flatMap(({ headings }) => headings));
  const hits = sheet
    .slice(0, HEADING_WITHIN_ROWS)
    .map((row) => row.filter((cell) => known.has(plain(cell))).length);
  return Math.max(0, hits.indexOf(Math.max(...hits)));
}
