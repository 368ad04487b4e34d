import { formatDay, formatMoment } from "@/lib/text/format";
import type { PlainSheet } from "./plain-workbook";

export type Cells = PlainSheet["rows"][number];
type Column = readonly [head: string, width: number];

/** A sheet of the copy of one's own data, its columns with their widths in characters. */
export const sheet = (name: string, columns: readonly Column[], rows: readonly Cells[]): PlainSheet => ({
  name,
  heads: columns.map(([head]) => head),
  widths: columns.map(([, width]) => width),
  rows,
});

export const dayText = (day: string | null | undefined): string => (day ? formatDay(day) : "");
export const momentText = (at: Date | string | null | undefined): string => (at ? formatMoment(at) : "");

export const DAY: Column = ["Tanggal", 18];
export const STATE: Column = ["Keadaan", 22];
