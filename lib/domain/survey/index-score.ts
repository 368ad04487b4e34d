import { divideHalfUp } from "@/lib/domain/number/decimal";
import { type ElementTotal, type ElementTotals, forEachElement } from "@/lib/domain/survey/element-totals";
import { ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";

/** EXACT is 1/9. The two decimals only reproduce old reports; with 0,11 a perfect survey scores 99,00. */
export const WEIGHT_MODES = ["EXACT", "0.111", "0.11"] as const;
export type WeightMode = (typeof WEIGHT_MODES)[number];

/** Mutu pelayanan; best first. */
export const GRADES = ["A", "B", "C", "D"] as const;
export type Grade = (typeof GRADES)[number];

export type ElementScore = {
  readonly n: number;
  /** NRR, three decimals. */
  readonly mean: number;
  /** NRR × 25, two decimals. */
  readonly converted: number;
  readonly grade: Grade;
};

export type IndexScore = {
  /** Weighted mean of the elements, 1 to 4, five decimals, for the eye. */
  readonly mean: number;
  /** IKM, 25 to 100, rounded once, half up, to two decimals. */
  readonly index: number;
  readonly grade: Grade;
  readonly elements: Readonly<Record<ElementCode, ElementScore>>;
  readonly weightMode: WeightMode;
};

/** Under this many responses a result is not published (docs/rules.md#publication). */
export const MIN_PUBLISHED_RESPONSES = 10;

/** An element that fewer than so many answered is no published figure: it is a single person's answer, or nearly. */
export const MIN_ELEMENT_ANSWERS = 5;

type Fraction = { readonly top: bigint; readonly bottom: bigint };

const WEIGHTS: Readonly<Record<WeightMode, Fraction>> = {
  EXACT: { top: 1n, bottom: 9n },
  "0.111": { top: 111n, bottom: 1000n },
  "0.11": { top: 11n, bottom: 100n },
};

/** Lower limits of "nilai interval konversi", in hundredths (PermenPANRB 14/2017, docs/rules.md#index). */
const GRADE_LIMITS: readonly (readonly [Grade, number])[] = [
  ["A", 8831],
  ["B", 7661],
  ["C", 6500],
];

/**
 * NRR, IKM and grade by PermenPANRB 14/2017 (docs/rules.md#index), in exact fractions and rounded once. Null while an
 * element has no answer: "belum ada data", never 0.
 */
export function indexScoreOf(totals: ElementTotals, weightMode: WeightMode = "EXACT"): IndexScore | null {
  if (ELEMENTS.some((element) => totals[element].n === 0)) return null;
  const sum = ELEMENTS.map((element) => meanOf(totals[element])).reduce(add);
  const weight = WEIGHTS[weightMode];
  const mean = { top: sum.top * weight.top, bottom: sum.bottom * weight.bottom };
  const hundredths = roundedTo(2, times25(mean));
  return {
    mean: Number(roundedTo(5, mean)) / 100_000,
    index: Number(hundredths) / 100,
    grade: gradeOf(Number(hundredths)),
    elements: forEachElement((element) => elementScoreOf(totals[element])),
    weightMode,
  };
}

/**
 * The score as the public may see it: none under ten responses, nor while an element has fewer than five answers. The
 * index is the mean of the nine, so it would give away the one that is hidden.
 */
export function publishedScoreOf(
  totals: ElementTotals,
  responses: number,
  weightMode: WeightMode = "EXACT",
): IndexScore | null {
  if (responses < MIN_PUBLISHED_RESPONSES) return null;
  return ELEMENTS.some((element) => totals[element].n < MIN_ELEMENT_ANSWERS)
    ? null
    : indexScoreOf(totals, weightMode);
}

/**
 * The elements to improve first: the lowest three, and whatever ties with the third. Compared exactly, because two
 * means may look alike at three decimals.
 */
export function lowestElements(totals: ElementTotals, atLeast = 3): readonly ElementCode[] {
  return extremeElements(totals, atLeast, compare);
}

/** The elements that serve best, in the same way. */
export function highestElements(totals: ElementTotals, atLeast = 3): readonly ElementCode[] {
  return extremeElements(totals, atLeast, (one, other) => compare(other, one));
}

function extremeElements(
  totals: ElementTotals,
  atLeast: number,
  order: (one: Fraction, other: Fraction) => number,
): readonly ElementCode[] {
  const ranked = ELEMENTS.filter((element) => totals[element].n > 0)
    .map((element) => ({ element, mean: meanOf(totals[element]) }))
    .sort((one, other) => order(one.mean, other.mean));
  return ranked
    .filter(({ mean }) => ranked.filter((other) => order(other.mean, mean) < 0).length < atLeast)
    .map(({ element }) => element);
}

/** NRR of an element that somebody answered. */
export function elementScoreOf(total: ElementTotal): ElementScore {
  const mean = meanOf(total);
  const hundredths = Number(roundedTo(2, times25(mean)));
  return {
    n: total.n,
    mean: Number(roundedTo(3, mean)) / 1000,
    converted: hundredths / 100,
    grade: gradeOf(hundredths),
  };
}

/** Mutu of an index in hundredths (8264 is 82,64). */
export function gradeOf(hundredths: number): Grade {
  return GRADE_LIMITS.find(([, limit]) => hundredths >= limit)?.[0] ?? "D";
}

function meanOf({ sum, n }: ElementTotal): Fraction {
  return { top: BigInt(sum), bottom: BigInt(n) };
}

function times25({ top, bottom }: Fraction): Fraction {
  return { top: top * 25n, bottom };
}

function add(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom };
}

function compare(one: Fraction, other: Fraction): number {
  return Number(one.top * other.bottom - other.top * one.bottom);
}

function roundedTo(decimals: number, { top, bottom }: Fraction): bigint {
  return divideHalfUp(top * 10n ** BigInt(decimals), bottom);
}
