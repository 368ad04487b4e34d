import type { Answers } from "./element-totals";
import { ELEMENTS } from "./elements";

/** Every pair of a list in a fixed order: the first with itself and all after it, the second with itself … */
export const pairsOf = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((one, first) => items.slice(first).map((other) => [one, other] as const));

/**
 * What an answer adds to the second moments: for each element whether it was answered (1 or 0) and with what (0 for a blank),
 * eighteen factors, and of these the product of every pair. Sums of such products are enough for the spread of the index,
 * whatever was left blank (`indexInterval`).
 */
export const momentsOf = (answers: Answers): readonly number[] =>
  pairsOf([
    ...ELEMENTS.map((element) => (answers[element] === null ? 0 : 1)),
    ...ELEMENTS.map((element) => answers[element] ?? 0),
  ]).map(([one, other]) => one * other);

const FACTORS = 2 * ELEMENTS.length;
const NO_MOMENTS: readonly number[] = pairsOf(Array.from({ length: FACTORS })).map(() => 0);

/** Where the product of two factors stands, the first no later than the other. */
export const placeOfPair = (first: number, other: number): number =>
  first * FACTORS - (first * (first - 1)) / 2 + other - first;

/** Sums of several groups of answers are the sums of all of them. */
export const addMoments = (all: readonly (readonly number[])[]): readonly number[] =>
  all.reduce((sums, one) => sums.map((sum, place) => sum + (one[place] ?? 0)), NO_MOMENTS);
