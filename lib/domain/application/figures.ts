import { nearestRank } from "@/lib/domain/number/nearest-rank";

/** Applications that a service must have finished in a year before its figures are shown. */
export const MIN_PUBLISHED_APPLICATIONS = 10;
/** By how many they grow at least from one showing to the next (decision 0014). */
export const APPLICATION_STEP = 5;

/** Up to so many minutes, durations are counted in steps of so many. */
const GRAIN = [
  { upTo: 60, step: 1 },
  { upTo: 480, step: 5 },
  { upTo: 2400, step: 30 },
] as const;
const COARSEST = 240;
const LONGEST = 100_000;

/**
 * The step of the histogram in which a duration is counted: its upper end, at least a minute. So a service has at most
 * some hundreds of rows however many applications it finishes, and a published time is never shorter than the true one.
 */
export function durationStep(minutes: number): number {
  const kept = Math.min(Math.max(minutes, 1), LONGEST);
  const step = GRAIN.find(({ upTo }) => kept <= upTo)?.step ?? COARSEST;
  return Math.ceil(kept / step) * step;
}

/** How many applications took up to so many working minutes, and how many of them were on time. */
export interface DurationCount {
  readonly minutes: number;
  readonly n: number;
  readonly onTime: number;
}

/** What is shown of a service; never of who worked there. */
export interface DurationFigures {
  readonly n: number;
  /** Half of them were done within so many working minutes. */
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  /** Whole per cent. */
  readonly onTimePercent: number | null;
}

export function durationFigures(counts: readonly DurationCount[]): DurationFigures {
  const sum = (of: "n" | "onTime") => counts.reduce((total, count) => total + count[of], 0);
  const values = counts.map(({ minutes, n }) => ({ value: minutes, n }));
  const n = sum("n");
  return {
    n,
    medianMinutes: nearestRank(values, 50),
    p90Minutes: nearestRank(values, 90),
    onTimePercent: n === 0 ? null : Math.round((sum("onTime") * 100) / n),
  };
}
