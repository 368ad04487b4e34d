import { type DayCount, meanDays, percentileDays } from "@/lib/domain/complaint/answer-times";
import { COMPLAINT_CATEGORIES, type ComplaintCategory } from "@/lib/domain/complaint/complaint";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";

/**
 * What is counted for the public. Each only grows: a figure that went back when one complaint moved on would tell of it.
 */
export const COMPLAINT_FIGURES = ["RECEIVED", "ANSWERED", "NOT_HANDLED"] as const;
export type ComplaintFigure = (typeof COMPLAINT_FIGURES)[number];

/** What was turned away, archived or handed over: no way leads out of these. */
export const NOT_HANDLED_STATES = [
  "REJECTED",
  "ARCHIVED",
  "HANDED_OVER",
] as const satisfies readonly ComplaintState[];
export const isNotHandled = (state: ComplaintState): boolean =>
  (NOT_HANDLED_STATES as readonly ComplaintState[]).includes(state);

/** By how many a published group grows at least, and so the smallest that is shown (decision 0014). */
export const COMPLAINT_STEP = 5;

/**
 * Which way of making the lines of a year is in force. Raised whenever `publishedComplaints` answers something else for the same
 * copy: what is kept under another number is made anew.
 */
export const FIGURES_VERSION = 1;

/** A row of the published copy. */
export interface PublishedCount extends DayCount {
  readonly figure: ComplaintFigure;
  readonly category: ComplaintCategory;
  /** Who answered; null is the inspectorate or the coordinator, and whatever is no answer. */
  readonly unit: string | null;
  /** How many of an answer's group came within their term; 0 for whatever is no answer. */
  readonly onTime: number;
}

/** A published line; every figure is null where it is hidden. */
export interface PublishedGroup<Key> {
  readonly key: Key;
  readonly n: number | null;
  readonly meanDays: number | null;
  readonly p90Days: number | null;
  /** Whole per cent of the first answers that came within the term of their complaint. */
  readonly onTimePercent: number | null;
}

export interface PublishedComplaints {
  /** Received; times to the first answer. */
  readonly total: PublishedGroup<"TOTAL">;
  /** Received, by what they are. */
  readonly categories: readonly PublishedGroup<ComplaintCategory>[];
  /** Answered, by who answered. */
  readonly units: readonly PublishedGroup<string | null>[];
  /** How far they came. */
  readonly figures: readonly PublishedGroup<ComplaintFigure>[];
}

const sumOf = (rows: readonly DayCount[]): number | null => rows.reduce((sum, { n }) => sum + n, 0) || null;

function onTimePercent(answered: readonly PublishedCount[]): number | null {
  const n = sumOf(answered);
  return n && Math.round((answered.reduce((sum, { onTime }) => sum + onTime, 0) * 100) / n);
}

const line = <Key>(
  key: Key,
  counted: readonly PublishedCount[],
  answered: readonly PublishedCount[] = [],
): PublishedGroup<Key> => ({
  key,
  n: sumOf(counted),
  meanDays: meanDays(answered),
  p90Days: percentileDays(answered, 90),
  onTimePercent: onTimePercent(answered),
});

/**
 * The figures of one year as everybody may see them, from the published copy alone. Each line adds up whole groups of
 * the copy, and each of those grew by five or more at a time, so no sum or difference of lines, of one reading or of
 * two, is about fewer.
 */
export function publishedComplaints(copy: readonly PublishedCount[]): PublishedComplaints {
  const of = (figure: ComplaintFigure) => copy.filter((row) => row.figure === figure);
  const [received, answered] = [of("RECEIVED"), of("ANSWERED")];
  const units = [...new Set(answered.map(({ unit }) => unit))];
  return {
    total: line("TOTAL", received, answered),
    categories: COMPLAINT_CATEGORIES.map((key) => {
      const isOf = ({ category }: PublishedCount) => category === key;
      return line(key, received.filter(isOf), answered.filter(isOf));
    }),
    units: units.map((key) => {
      const byUnit = answered.filter(({ unit }) => unit === key);
      return line(key, byUnit, byUnit);
    }),
    figures: COMPLAINT_FIGURES.map((key) => line(key, of(key))),
  };
}

const isFigure = (given: unknown): boolean =>
  given === null || (typeof given === "number" && Number.isFinite(given) && given >= 0);

const isFieldsOf = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

const isLine = (given: unknown, isKey: (key: unknown) => boolean): boolean =>
  isFieldsOf(given) &&
  isKey(given.key) &&
  [given.n, given.meanDays, given.p90Days, given.onTimePercent].every(isFigure);

const areLines = (given: unknown, isKey: (key: unknown) => boolean): boolean =>
  Array.isArray(given) && given.every((line) => isLine(line, isKey));

const isOneOf = (keys: readonly string[]) => (key: unknown) => typeof key === "string" && keys.includes(key);

/** Whether what was kept are lines as `publishedComplaints` makes them: each with a key of its own kind, and figures or none. */
export const isPublishedComplaints = (kept: unknown): kept is PublishedComplaints =>
  isFieldsOf(kept) &&
  isLine(kept.total, isOneOf(["TOTAL"])) &&
  areLines(kept.categories, isOneOf(COMPLAINT_CATEGORIES)) &&
  areLines(kept.units, (key) => key === null || typeof key === "string") &&
  areLines(kept.figures, isOneOf(COMPLAINT_FIGURES));
