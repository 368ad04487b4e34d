import { type DayCount, meanDays, percentileDays } from "@/lib/domain/complaint/answer-times";
import { COMPLAINT_CATEGORIES, type ComplaintCategory } from "@/lib/domain/complaint/complaint";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";
import { SMALLEST_PUBLISHED_CELL, suppressSmallCells } from "@/lib/domain/statistics/suppression";

/** How far things are, as the public sees it: coarse, so that few cells are small. */
export const STAGES = ["WAITING_FOR_VERIFICATION", "HANDLED", "ANSWERED", "NOT_HANDLED"] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_OF = {
  RECEIVED: "WAITING_FOR_VERIFICATION",
  VERIFIED: "WAITING_FOR_VERIFICATION",
  ASSIGNED: "HANDLED",
  IN_PROGRESS: "HANDLED",
  WAITING: "HANDLED",
  REOPENED: "HANDLED",
  ANSWERED: "ANSWERED",
  CLOSED: "ANSWERED",
  REJECTED: "NOT_HANDLED",
  ARCHIVED: "NOT_HANDLED",
  HANDED_OVER: "NOT_HANDLED",
} as const satisfies Record<ComplaintState, Stage>;

/** A row of the summary tables. */
export interface ComplaintCount {
  readonly category: ComplaintCategory;
  /** Null: no unit is responsible, or the inspectorate. */
  readonly unit: string | null;
  readonly state: ComplaintState;
  readonly n: number;
}
export interface AnswerTimeCount extends DayCount {
  readonly category: ComplaintCategory;
  readonly unit: string | null;
}

/** A published line; every figure is null where it is hidden. */
export interface PublishedGroup<Key> {
  readonly key: Key;
  readonly n: number | null;
  readonly meanDays: number | null;
  readonly p90Days: number | null;
}

export interface PublishedComplaints {
  readonly total: PublishedGroup<"TOTAL">;
  readonly categories: readonly PublishedGroup<ComplaintCategory>[];
  readonly units: readonly PublishedGroup<string | null>[];
  readonly stages: readonly PublishedGroup<Stage>[];
}

const sumOf = (counts: readonly { readonly n: number }[]): number =>
  counts.reduce((sum, { n }) => sum + n, 0);

function line<Key>(key: Key, n: number | null, times: readonly AnswerTimeCount[]): PublishedGroup<Key> {
  // A mean over fewer answers would tell of single ones.
  const isShown = n !== null && sumOf(times) >= SMALLEST_PUBLISHED_CELL;
  return {
    key,
    n,
    meanDays: isShown ? meanDays(times) : null,
    p90Days: isShown ? percentileDays(times, 90) : null,
  };
}

interface Source {
  readonly counts: readonly ComplaintCount[];
  readonly times: readonly AnswerTimeCount[];
}

/** One-way tables only: crossed ones would have many small cells. */
function group<Key>(
  keys: readonly Key[],
  { counts, times }: Source,
  keyOf: (row: ComplaintCount) => Key,
  timesOf?: (row: AnswerTimeCount, key: Key) => boolean,
): readonly PublishedGroup<Key>[] {
  const sums = keys.map((key) => sumOf(counts.filter((row) => keyOf(row) === key)));
  const { cells } = suppressSmallCells(sums);
  return keys.map((key, index) =>
    line(key, cells[index] ?? null, timesOf ? times.filter((row) => timesOf(row, key)) : []),
  );
}

/** The figures of one year as everybody may see them. */
export function publishedComplaints(source: Source): PublishedComplaints {
  const units = [...new Set(source.counts.filter(({ n }) => n > 0).map(({ unit }) => unit))];
  const total = suppressSmallCells(source.counts.map(({ n }) => n)).total;
  return {
    total: line("TOTAL", total, source.times),
    categories: group(
      COMPLAINT_CATEGORIES,
      source,
      ({ category }) => category,
      ({ category }, key) => category === key,
    ),
    units: group(
      units,
      source,
      ({ unit }) => unit,
      ({ unit }, key) => unit === key,
    ),
    // Without times: only what was answered has one.
    stages: group(STAGES, source, ({ state }) => STAGE_OF[state]),
  };
}
