import { ELEMENTS } from "./elements";
import { MOMENT_FACTORS, MOMENT_PAIRS } from "./moments";

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
  const matrix = matrixOf(moments);
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const elements = ELEMENTS.length;
  const totals = ELEMENTS.map((_, element) => ({
    n: at(element, element),
    sum: at(element, elements + element),
  }));
  if (totals.some((total) => total.n === 0)) return null;

  const weights = [
    ...totals.map((total) => -total.sum / total.n ** 2),
    ...totals.map((total) => 1 / total.n),
  ];
  const squares = weights.reduce(
    (rows, weight, row) =>
      rows + weight * weights.reduce((sum, other, column) => sum + other * at(row, column), 0),
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

function matrixOf(moments: readonly number[]): readonly (readonly number[])[] {
  const matrix = Array.from({ length: MOMENT_FACTORS }, () =>
    Array.from({ length: MOMENT_FACTORS }, () => 0),
  );
  MOMENT_PAIRS.forEach(([one, other], place) => {
    for (const [row, column] of [
      [one, other],
      [other, one],
    ] as const) {
      const line = matrix[row];
      if (line) line[column] = moments[place] ?? 0;
    }
  });
  return matrix;
}
