import { divideHalfUp } from "../number/decimal";
import { addTotals, type ElementTotals, forEachElement, NO_TOTALS } from "./element-totals";
import type { ElementCode } from "./elements";
import {
  type Grade,
  gradeOf,
  highestElements,
  lowestElements,
  MIN_PUBLISHED_RESPONSES,
  publishedScoreOf,
} from "./index-score";

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
  /** The elements to improve first, the lowest before the others; empty while the result is hidden. */
  readonly lowest: readonly ElementCode[];
  readonly highest: readonly ElementCode[];
}

export function publishedResult({ n, totals }: AnswerGroup): PublishedResult {
  const score = publishedScoreOf(totals, n);
  return {
    n,
    index: score?.index ?? null,
    grade: score?.grade ?? null,
    elements: forEachElement((element) => score?.elements[element].mean ?? null),
    lowest: score ? lowestElements(totals) : [],
    highest: score ? highestElements(totals) : [],
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

export interface MeanIndex {
  readonly index: number;
  readonly grade: Grade;
  readonly units: number;
}

/** Mean of several units' indices, two decimals: the figure of the whole government (domain 6.3). Null without a unit. */
export function meanOfIndices(indices: readonly number[]): MeanIndex | null {
  if (indices.length === 0) return null;
  const sum = indices.reduce((total, index) => total + BigInt(Math.round(index * 100)), 0n);
  const hundredths = Number(divideHalfUp(sum, BigInt(indices.length)));
  return { index: hundredths / 100, grade: gradeOf(hundredths), units: indices.length };
}
