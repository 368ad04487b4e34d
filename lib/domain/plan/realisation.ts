import { decimalOf, divideHalfUp, fixedOf, type Scaled } from "@/lib/domain/number/decimal";
import type { Accumulation, IndicatorDirection } from "@/lib/domain/plan/plan";
import {
  amountOf,
  type ProgressFacts,
  type ProgressTotals,
  progressTotalsOf,
} from "@/lib/domain/plan/progress-totals";

export const REALISATION_STATES = ["NO_DATA", "NOT_REACHED", "REACHED", "EXCEEDED"] as const;
export type RealisationState = (typeof REALISATION_STATES)[number];

/** A target may be a range ("80–90 %"); then `targetHigh` is set. Decimal text. */
export type MeasuredIndicator = {
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly direction: IndicatorDirection;
  readonly accumulation: Accumulation;
};

export type Realisation = {
  /** Decimal text with at most four decimals; null without entries. */
  readonly value: string | null;
  /** Two decimals; null without entries, or where a target of nought leaves nothing to divide by. */
  readonly percent: string | null;
  readonly state: RealisationState;
};

/** An exact fraction: averages are rounded for the eye, never for the comparison. `bottom` is positive. */
type Fraction = { readonly top: bigint; readonly bottom: bigint };

const NO_DATA: Realisation = { value: null, percent: null, state: "NO_DATA" };
const FULL = 10_000n;

/** From the entries; the same as from their totals. */
export function realisationOf(indicator: MeasuredIndicator, entries: readonly ProgressFacts[]): Realisation {
  return realisationFromTotals(indicator, progressTotalsOf(entries));
}

/**
 * What was reached of a target, by direction. It informs the appraiser; no rating follows from it
 * (docs/rules.md#predikat).
 *
 * HIGHER: value ÷ target. LOWER: 100 % + the share by which the value stays under the target, so less is more.
 * EXACT: 100 % − the share by which it misses, on either side. None falls below 0; the first two may exceed 100 %.
 */
export function realisationFromTotals(indicator: MeasuredIndicator, totals: ProgressTotals): Realisation {
  return judged(indicator, accumulated(indicator.accumulation, totals));
}

/** The same of a figure that was measured elsewhere: plain decimal text, null where there is none. */
export const realisationOfMeasured = (indicator: MeasuredIndicator, value: string | null): Realisation =>
  judged(indicator, value === null ? null : whole(value));

function judged(indicator: MeasuredIndicator, value: Fraction | null): Realisation {
  if (value === null) return NO_DATA;
  const low = amountOf(indicator.targetLow);
  const high = indicator.targetHigh === null ? low : amountOf(indicator.targetHigh);
  const state = stateOf(indicator.direction, value, low, high);
  return {
    value: decimalOf(divideHalfUp(value.top, value.bottom)),
    percent: percentOf(indicator.direction, value, low, high, state),
    state,
  };
}

function accumulated(accumulation: Accumulation, totals: ProgressTotals): Fraction | null {
  const { entries, sum, max, latest } = totals;
  if (entries === 0) return null;
  switch (accumulation) {
    case "SUM":
      return whole(sum);
    case "AVERAGE":
      return { top: amountOf(sum), bottom: BigInt(entries) };
    case "MAX":
      return max === null ? null : whole(max);
    case "LATEST":
      return latest === null ? null : whole(latest);
  }
}

function whole(text: string): Fraction {
  return { top: amountOf(text), bottom: 1n };
}

function isUnder(value: Fraction, bound: Scaled): boolean {
  return value.top < bound * value.bottom;
}

function isOver(value: Fraction, bound: Scaled): boolean {
  return value.top > bound * value.bottom;
}

function stateOf(
  direction: IndicatorDirection,
  value: Fraction,
  low: Scaled,
  high: Scaled,
): RealisationState {
  switch (direction) {
    case "HIGHER":
      if (isUnder(value, low)) return "NOT_REACHED";
      return isOver(value, high) ? "EXCEEDED" : "REACHED";
    case "LOWER":
      if (isOver(value, high)) return "NOT_REACHED";
      return isUnder(value, low) ? "EXCEEDED" : "REACHED";
    case "EXACT":
      return isUnder(value, low) || isOver(value, high) ? "NOT_REACHED" : "REACHED";
  }
}

function percentOf(
  direction: IndicatorDirection,
  value: Fraction,
  low: Scaled,
  high: Scaled,
  state: RealisationState,
): string | null {
  if (direction === "EXACT" && state === "REACHED") return fixedOf(FULL, 2);
  const target = boundOf(direction, value, low, high);
  if (target <= 0n) return null;

  const bottom = target * value.bottom;
  const gap = value.top - bottom;
  const miss = gap < 0n ? -gap : gap;
  const share = { HIGHER: value.top, LOWER: bottom - gap, EXACT: bottom - miss }[direction];
  const rounded = share < 0n ? 0n : divideHalfUp(share * FULL, bottom);
  // 99,996 % must not be read as reached.
  const isRoundedUpToFull = state === "NOT_REACHED" && rounded >= FULL;
  return fixedOf(isRoundedUpToFull ? FULL - 1n : rounded, 2);
}

/** The end of the range against which the value is measured. */
function boundOf(direction: IndicatorDirection, value: Fraction, low: Scaled, high: Scaled): Scaled {
  if (direction === "EXACT") return isUnder(value, low) ? low : high;
  return direction === "HIGHER" ? low : high;
}
