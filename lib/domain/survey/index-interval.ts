import { ELEMENTS } from "./elements";
import { pairsOf, placeOfPair } from "./moments";

/** Between which figures the index of all users would lie in 95 of 100 such surveys; two decimals. */
export interface IndexInterval {
  readonly low: number;
  readonly high: number;
}

const LOWEST_INDEX = 25;
const HIGHEST_INDEX = 100;
/** Of a normal spread 95 % lie so many deviations around the mean. */
const DEVIATIONS = 1.959964;

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * Confidence interval (95 %) of the index by the delta method. The index is a sum of nine ratios (sum of an element by how
 * many answered it); each answer moves it, to the first order, by Σ (answer − mean of the element) ÷ n of the element over the
 * elements it has, times 25/9. The squares of these moves, added up over all answers, are its variance; they need only the sums
 * of products (`momentsOf`), not the answers. Null with fewer than two answers, or while an element has none.
 * @param moments sums of `momentsOf` over the answers
 * @param n the answers
 */
export function indexInterval(moments: readonly number[], n: number): IndexInterval | null {
  if (n < 2) return null;
  const elements = ELEMENTS.length;
  const at = (first: number, other: number): number => moments[placeOfPair(first, other)] ?? 0;
  const totals = ELEMENTS.map((_, element) => ({
    n: at(element, element),
    sum: at(element, elements + element),
  }));
  if (totals.some((total) => total.n === 0)) return null;

  const weights = [
    ...totals.map((total) => -total.sum / total.n ** 2),
    ...totals.map((total) => 1 / total.n),
  ];
  const squares = pairsOf(weights.map((weight, factor) => ({ weight, factor }))).reduce(
    (sum, [one, other]) =>
      sum + (one === other ? 1 : 2) * one.weight * other.weight * at(one.factor, other.factor),
    0,
  );
  const scale = LOWEST_INDEX / elements;
  const index = scale * totals.reduce((sum, total) => sum + total.sum / total.n, 0);
  // Rounding may leave a hair below nought where all answered the same.
  const half = DEVIATIONS * scale * Math.sqrt((Math.max(0, squares) * n) / (n - 1));
  return {
    low: toHundredths(Math.max(LOWEST_INDEX, index - half)),
    high: toHundredths(Math.min(HIGHEST_INDEX, index + half)),
  };
}
