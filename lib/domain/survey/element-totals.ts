import { ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";

/** Sum of the answers to an element, and how many answered it: a blank is no answer, not a nought. */
export type ElementTotal = { readonly sum: number; readonly n: number };
export type ElementTotals = Readonly<Record<ElementCode, ElementTotal>>;
export type Answers = Readonly<Record<ElementCode, number | null>>;

export const NO_TOTALS: ElementTotals = forEachElement(() => ({ sum: 0, n: 0 }));

export function totalsOf(responses: readonly Answers[]): ElementTotals {
  return forEachElement((element) => {
    const given = responses.map((answers) => answers[element]).filter((answer) => answer !== null);
    return { sum: given.reduce((sum, answer) => sum + answer, 0), n: given.length };
  });
}

/** Totals of two groups are the totals of both together, so shards and units can be added in any order. */
export function addTotals(one: ElementTotals, other: ElementTotals): ElementTotals {
  return forEachElement((element) => ({
    sum: one[element].sum + other[element].sum,
    n: one[element].n + other[element].n,
  }));
}

/** Builds a record over the nine elements; written out, so that the compiler sees that none is missing. */
export function forEachElement<T>(make: (element: ElementCode) => T): Readonly<Record<ElementCode, T>> {
  const [u1, u2, u3, u4, u5, u6, u7, u8, u9] = ELEMENTS;
  return {
    u1: make(u1),
    u2: make(u2),
    u3: make(u3),
    u4: make(u4),
    u5: make(u5),
    u6: make(u6),
    u7: make(u7),
    u8: make(u8),
    u9: make(u9),
  };
}
