import { nearestRank } from "@/lib/domain/number/nearest-rank";

/** How many answers took how many working days. */
export interface DayCount {
  readonly days: number;
  readonly n: number;
}

const countOf = (counts: readonly DayCount[]): number => counts.reduce((sum, { n }) => sum + n, 0);

/** Mean in working days to one decimal; null without any answer. */
export function meanDays(counts: readonly DayCount[]): number | null {
  const total = countOf(counts);
  if (total === 0) return null;
  const sum = counts.reduce((days, count) => days + count.days * count.n, 0);
  return Math.round((sum * 10) / total) / 10;
}

/** The least number of days within which so many per cent were answered (nearest rank); null without any answer. */
export const percentileDays = (counts: readonly DayCount[], percent: number): number | null =>
  nearestRank(
    counts.map(({ days, n }) => ({ value: days, n })),
    percent,
  );
