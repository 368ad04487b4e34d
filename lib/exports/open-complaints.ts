import type { PublishedGroup } from "@/lib/domain/complaint/publication";
import type { PublicComplaintYear } from "@/lib/queries/complaint/public-complaints";
import { CATEGORY_TEXT, FIGURE_TEXT, NO_UNIT_TEXT } from "@/lib/text/complaint";

/** One row of `pengaduan.json`: a figure of a year. Its keys are an address that stays. */
export interface OpenComplaintRow {
  readonly year: number;
  /**
   * What the row counts by. `n` of a unit is what it answered, of the others what was received; a stage is "received",
   * "answered", "not handled".
   */
  readonly by: "total" | "category" | "unit" | "stage";
  readonly value: string;
  readonly n: number | null;
  /** Working days to the first answer. */
  readonly meanDays: number | null;
  readonly p90Days: number | null;
  /** Whole per cent of the answers that came within their term. */
  readonly onTimePercent: number | null;
}

type By = OpenComplaintRow["by"];

const rowsOf = <Key>(
  year: number,
  by: By,
  groups: readonly PublishedGroup<Key>[],
  nameOf: (key: Key) => string,
): readonly OpenComplaintRow[] =>
  groups.map(({ key, ...figures }) => ({ year, by, value: nameOf(key), ...figures }));

/** What a unit is called; null answered without one. */
export const unitNameOf =
  ({ unitNames }: PublicComplaintYear) =>
  (unit: string | null): string =>
    (unit === null ? undefined : unitNames.get(unit)) ?? NO_UNIT_TEXT;

export const openComplaintRows = (years: readonly PublicComplaintYear[]): readonly OpenComplaintRow[] =>
  years.flatMap((figures) => [
    ...rowsOf(figures.year, "total", [figures.total], () => "Semua"),
    ...rowsOf(figures.year, "category", figures.categories, (key) => CATEGORY_TEXT[key]),
    ...rowsOf(figures.year, "unit", figures.units, unitNameOf(figures)),
    ...rowsOf(figures.year, "stage", figures.figures, (key) => FIGURE_TEXT[key]),
  ]);
