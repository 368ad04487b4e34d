import { PREDIKAT_VALUES, type Predikat, predikatSeverity } from "@/lib/domain/appraisal/predikat";

/** Under this many comparable ratings, and under this many of peers, nothing is said: it would be about single people. */
export const SMALLEST_COMPARED = 5;

/** How many ratings of one kind an appraiser gave to people of one group (same kind of post, same achievement of the unit). */
export type RatingCell = {
  readonly appraiserId: string;
  readonly group: string;
  readonly predikat: Predikat;
  readonly count: number;
};

/**
 * How far an appraiser's ratings lie from those that others gave to comparable people, in steps of the five predikats (positive:
 * higher), with the 95 % interval. It says nothing of the reason: the people may differ, not the appraiser.
 */
export type Leniency =
  | { readonly state: "TOO_FEW"; readonly cases: number }
  | {
      readonly state: "COMPARED";
      readonly cases: number;
      readonly peers: number;
      readonly difference: number;
      readonly low: number;
      readonly high: number;
    };

type Moments = { readonly n: number; readonly sum: number; readonly squares: number };
const NONE: Moments = { n: 0, sum: 0, squares: 0 };

/** Sangat Baik is 4 steps above Sangat Kurang. */
const stepsOf = (predikat: Predikat): number => PREDIKAT_VALUES.length - 1 - predikatSeverity(predikat);

const plus = (one: Moments, value: number, count: number): Moments => ({
  n: one.n + count,
  sum: one.sum + value * count,
  squares: one.squares + value * value * count,
});
const without = (all: Moments, own: Moments): Moments => ({
  n: all.n - own.n,
  sum: all.sum - own.sum,
  squares: all.squares - own.squares,
});
const meanOf = ({ n, sum }: Moments): number => sum / n;
/** Of a sample; rounding may leave a hair below zero. */
const varianceOf = ({ n, sum, squares }: Moments): number =>
  Math.max(0, (squares - (sum * sum) / n) / (n - 1));

/**
 * Student's t for 95 %, two-sided, by degrees of freedom from 1; beyond the table the normal distribution's value. (Any
 * textbook of statistics.)
 */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const NORMAL = 1.96;

/** People of one group; all ratings that they were given, whoever gave them. */
type Group = { all: Moments };

/** Each appraiser of the cells, compared with all others. Groups in which fewer than five are peers' are left out. */
export function leniencies(cells: readonly RatingCell[]): ReadonlyMap<string, Leniency> {
  const groups = new Map<string, Group>();
  const own = new Map<string, Map<Group, Moments>>();
  for (const { appraiserId, group: name, predikat, count } of cells) {
    const value = stepsOf(predikat);
    const group = groups.get(name) ?? { all: NONE };
    group.all = plus(group.all, value, count);
    groups.set(name, group);
    const mine = own.get(appraiserId) ?? new Map<Group, Moments>();
    mine.set(group, plus(mine.get(group) ?? NONE, value, count));
    own.set(appraiserId, mine);
  }
  return new Map([...own].map(([appraiserId, mine]) => [appraiserId, compared(mine)]));
}

function compared(ofGroups: ReadonlyMap<Group, Moments>): Leniency {
  const pairs = [...ofGroups].flatMap(([{ all }, mine]) => {
    const theirs = without(all, mine);
    return theirs.n >= SMALLEST_COMPARED ? [{ mine, theirs }] : [];
  });
  const cases = pairs.reduce((sum, { mine }) => sum + mine.n, 0);
  if (cases < SMALLEST_COMPARED) return { state: "TOO_FEW", cases };
  const peers = pairs.reduce((sum, { theirs }) => sum + theirs.n, 0);
  const difference =
    pairs.reduce((sum, { mine, theirs }) => sum + mine.n * (meanOf(mine) - meanOf(theirs)), 0) / cases;
  // What one rating lies from its peers' mean, over all groups together.
  const residuals = pairs.reduce(
    (sum, { mine, theirs }) =>
      sum + mine.squares - 2 * meanOf(theirs) * mine.sum + mine.n * meanOf(theirs) ** 2,
    0,
  );
  const spread = Math.max(0, (residuals - cases * difference ** 2) / (cases - 1));
  // The peers' means are estimates, too.
  const ofPeers = pairs.reduce(
    (sum, { mine, theirs }) => sum + (mine.n / cases) ** 2 * (varianceOf(theirs) / theirs.n),
    0,
  );
  const half = (STUDENT[cases - 2] ?? NORMAL) * Math.sqrt(spread / cases + ofPeers);
  return { state: "COMPARED", cases, peers, difference, low: difference - half, high: difference + half };
}
