import { divideHalfUp } from "../number/decimal";
import { addTotals, type ElementTotals, forEachElement, NO_TOTALS } from "./element-totals";
import type { ElementCode } from "./elements";
import { type Grade, MIN_PUBLISHED_RESPONSES, publishedScoreOf } from "./index-score";

/** The answers to one service, or to several taken together. */
export interface AnswerGroup {
  readonly n: number;
  readonly totals: ElementTotals;
}

/** A result as anybody may see it: every figure but the number of answers is null while it is hidden. */
export interface PublishedResult {
  readonly n: number;
  readonly index: number | null;
  readonly grade: Grade | null;
  /** Mean of each element (NRR), three decimals. */
  readonly elements: Readonly<Record<ElementCode, number | null>>;
}

export function publishedResult({ n, totals }: AnswerGroup): PublishedResult {
  const score = publishedScoreOf(totals, n);
  return {
    n,
    index: score?.index ?? null,
    grade: score?.grade ?? null,
    elements: forEachElement((element) => score?.elements[element].mean ?? null),
  };
}

/**
 * Several services taken together, for their unit or for all. Only services whose own result is shown count: else a
 * hidden one could be had by subtraction.
 */
export function groupTogether(groups: readonly AnswerGroup[]): AnswerGroup {
  const shown = groups.filter(({ n }) => n >= MIN_PUBLISHED_RESPONSES);
  return {
    n: shown.reduce((total, { n }) => total + n, 0),
    totals: shown.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS),
  };
}

/** Mean of several units' indices, two decimals: the figure of the whole government. Null without a unit. */
export function meanOfIndices(indices: readonly number[]): number | null {
  if (indices.length === 0) return null;
  const hundredths = indices.reduce((sum, index) => sum + BigInt(Math.round(index * 100)), 0n);
  return Number(divideHalfUp(hundredths, BigInt(indices.length))) / 100;
}
