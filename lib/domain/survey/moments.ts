import type { Answers } from "./element-totals";
import { ELEMENTS } from "./elements";

/**
 * What an answer adds to the second moments: for each element whether it was answered (1 or 0) and with what (0 for a blank),
 * eighteen numbers, and of these every product of two. Sums of such products are enough for the spread of the index, whatever
 * was left blank (`indexInterval`).
 */
export const MOMENT_FACTORS = ELEMENTS.length * 2;

/** The pairs of factors in the order of the products: the first with itself and all others, the second with itself … */
export const MOMENT_PAIRS: readonly (readonly [number, number])[] = Array.from(
  { length: MOMENT_FACTORS },
  (_, first) => Array.from({ length: MOMENT_FACTORS - first }, (_, step) => [first, first + step] as const),
).flat();

/** Factors of an answer: nine times whether, then nine times what. */
const factorsOf = (answers: Answers): readonly number[] => [
  ...ELEMENTS.map((element) => (answers[element] === null ? 0 : 1)),
  ...ELEMENTS.map((element) => answers[element] ?? 0),
];

/** The products of one answer, in the order of `MOMENT_PAIRS`. */
export function momentsOf(answers: Answers): readonly number[] {
  const factors = factorsOf(answers);
  return MOMENT_PAIRS.map(([one, other]) => (factors[one] ?? 0) * (factors[other] ?? 0));
}
