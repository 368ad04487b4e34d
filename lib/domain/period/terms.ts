import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { EvaluationFrequency, PeriodState } from "@/lib/domain/period/period";

export type PeriodTerms = {
  readonly year: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly frequency: EvaluationFrequency;
};

export const PERIOD_EDIT_REFUSALS = ["PERIOD_CLOSED", "PERIOD_HAS_PLANS", "PERIOD_YEAR_TAKEN"] as const;
export type PeriodEditRefusal = (typeof PERIOD_EDIT_REFUSALS)[number];

export type PeriodEditFacts = {
  readonly state: PeriodState;
  readonly before: PeriodTerms;
  readonly after: PeriodTerms;
  readonly hasPlans: boolean;
  /** Another period has the year that this one is to get. */
  readonly isYearTaken: boolean;
};

/** Why a period cannot be changed so. Plans copy its terms, so with the first plan these are settled. */
export function refusalsOfPeriodEdit(facts: PeriodEditFacts): readonly PeriodEditRefusal[] {
  const checks: readonly (readonly [boolean, PeriodEditRefusal])[] = [
    [facts.state === "CLOSED", "PERIOD_CLOSED"],
    [facts.hasPlans && !sameTerms(facts.before, facts.after), "PERIOD_HAS_PLANS"],
    [facts.isYearTaken, "PERIOD_YEAR_TAKEN"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}

const sameTerms = (a: PeriodTerms, b: PeriodTerms): boolean =>
  a.year === b.year && a.startsOn === b.startsOn && a.endsOn === b.endsOn && a.frequency === b.frequency;

/**
 * The terms of a period of one year as the rules propose them (docs/rules.md#plan, docs/rules.md#objection); HR may
 * change them.
 */
export const usualPeriodOf = (year: number) =>
  ({
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    planDueOn: `${year}-01-31`,
    objectionDays: 14,
    objectionDayKind: "CALENDAR",
    frequency: "QUARTERLY",
  }) as const;
