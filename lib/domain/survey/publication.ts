import { daysBetween, type LocalDate } from "../calendar/local-date";
import { divideHalfUp } from "../number/decimal";
import { addTotals, type ElementTotals, forEachElement, NO_TOTALS } from "./element-totals";
import { ELEMENTS, type ElementCode } from "./elements";
import {
  type ElementScore,
  elementScoreOf,
  type Grade,
  gradeOf,
  highestElements,
  lowestElements,
  MIN_ELEMENT_ANSWERS,
  MIN_PUBLISHED_RESPONSES,
  publishedScoreOf,
} from "./index-score";

/**
 * By how many new answers at least a published figure moves. Two readings of a figure then differ by a group of answers
 * that is no small cell, never by the answer of the person who has just been at the counter.
 */
export const PUBLICATION_STEP = 5;

/** Answers may come in for a month after a period; a year later its figures are final, and pages need not ask. */
export const OPEN_DAYS = 365;

/** Whether the figures of a period that ended on this day do not move any more. */
export const isFinalPeriod = (endsOn: LocalDate, today: LocalDate): boolean =>
  daysBetween(endsOn, today) >= OPEN_DAYS;

/** The answers to one service, or to several taken together. */
export interface AnswerGroup {
  /** Answers received. */
  readonly n: number;
  /** How many of them the totals hold: figures move in steps, so the newest few may not be in yet. */
  readonly counted: number;
  readonly totals: ElementTotals;
}

/**
 * A result as anybody may see it: every figure but the number of answers is null while it is hidden. An element that fewer
 * than five answered is null by itself, and the index with it (docs/rules.md#publication).
 */
export interface PublishedResult {
  readonly n: number;
  /** Answers that the figures are made of; 0 while they are hidden. */
  readonly counted: number;
  readonly index: number | null;
  readonly grade: Grade | null;
  /** Mean of each element (NRR), three decimals. */
  readonly elements: Readonly<Record<ElementCode, number | null>>;
  /** The elements to improve first, the lowest before the others; empty while the result is hidden. */
  readonly lowest: readonly ElementCode[];
  readonly highest: readonly ElementCode[];
}

/** Each element as it may be seen, null where fewer than five answered it; null under ten answers. */
export function publishedElements({
  counted,
  totals,
}: AnswerGroup): Readonly<Record<ElementCode, ElementScore | null>> | null {
  if (counted < MIN_PUBLISHED_RESPONSES) return null;
  return forEachElement((element) =>
    totals[element].n < MIN_ELEMENT_ANSWERS ? null : elementScoreOf(totals[element]),
  );
}

export function publishedResult(group: AnswerGroup): PublishedResult {
  const { n, counted, totals } = group;
  const score = publishedScoreOf(totals, counted);
  const elements = publishedElements(group);
  // Which place a hidden element has among the others is not told either.
  const shown = forEachElement((element) => (elements?.[element] ? totals[element] : NO_TOTALS[element]));
  return {
    n,
    counted: elements ? counted : 0,
    index: score?.index ?? null,
    grade: score?.grade ?? null,
    elements: forEachElement((element) => elements?.[element]?.mean ?? null),
    lowest: lowestElements(shown),
    highest: highestElements(shown),
  };
}

/**
 * Whether the answers to a service may be part of what is taken together: only if nothing of them is hidden. Else it could
 * be had by subtraction. An element that nobody answered hides nothing.
 */
export const countsTogether = ({ counted, totals }: Pick<AnswerGroup, "counted" | "totals">): boolean =>
  counted >= MIN_PUBLISHED_RESPONSES &&
  ELEMENTS.every((element) => totals[element].n === 0 || totals[element].n >= MIN_ELEMENT_ANSWERS);

/** Several services taken together, for their unit or for all: those of which nothing is hidden (`countsTogether`). */
export function groupTogether(groups: readonly AnswerGroup[]): AnswerGroup {
  const shown = groups.filter(countsTogether);
  return {
    n: shown.reduce((total, { n }) => total + n, 0),
    counted: shown.reduce((total, { counted }) => total + counted, 0),
    totals: shown.reduce((total, { totals }) => addTotals(total, totals), NO_TOTALS),
  };
}

export interface MeanIndex {
  readonly index: number;
  readonly grade: Grade;
  readonly units: number;
}

/**
 * Mean of several units' indices, two decimals: the figure of the whole government (docs/rules.md#index). Null without
 * a unit.
 */
export function meanOfIndices(indices: readonly number[]): MeanIndex | null {
  if (indices.length === 0) return null;
  const sum = indices.reduce((total, index) => total + BigInt(Math.round(index * 100)), 0n);
  const hundredths = Number(divideHalfUp(sum, BigInt(indices.length)));
  return { index: hundredths / 100, grade: gradeOf(hundredths), units: indices.length };
}
