import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { EvaluationFrequency, PeriodState } from "@/lib/domain/period/period";

export type PeriodTerms = {
  readonly year: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Last day for a plan to be set. */
  readonly planDueOn: LocalDate;
  readonly frequency: EvaluationFrequency;
};

export const PERIOD_EDIT_REFUSALS = [
  "PERIOD_CLOSED",
  "PERIOD_HAS_PLANS",
  "PERIOD_HAS_EVALUATIONS",
  "PERIOD_YEAR_TAKEN",
  "PERIOD_DUE_ANNOUNCED",
] as const;
export type PeriodEditRefusal = (typeof PERIOD_EDIT_REFUSALS)[number];

export type PeriodEditFacts = {
  readonly state: PeriodState;
  readonly before: PeriodTerms;
  readonly after: PeriodTerms;
  readonly hasPlans: boolean;
  /** A window of it was evaluated, of a person or of a unit, or is being so. */
  readonly hasEvaluatedWindows: boolean;
  /** Another period has the year that this one is to get. */
  readonly isYearTaken: boolean;
};

/**
 * Why a period cannot be changed so. Plans copy its days, so with the first plan these are settled; how often evaluations are
 * made, with the first of them. The deadline of an open period was announced: it is extended, with a reason.
 */
export function refusalsOfPeriodEdit(facts: PeriodEditFacts): readonly PeriodEditRefusal[] {
  const checks: readonly (readonly [boolean, PeriodEditRefusal])[] = [
    [facts.state === "CLOSED", "PERIOD_CLOSED"],
    [facts.hasPlans && !sameDays(facts.before, facts.after), "PERIOD_HAS_PLANS"],
    [facts.hasEvaluatedWindows && facts.before.frequency !== facts.after.frequency, "PERIOD_HAS_EVALUATIONS"],
    [facts.isYearTaken, "PERIOD_YEAR_TAKEN"],
    [facts.state === "OPEN" && facts.before.planDueOn !== facts.after.planDueOn, "PERIOD_DUE_ANNOUNCED"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}

const sameDays = (a: PeriodTerms, b: PeriodTerms): boolean =>
  a.year === b.year && a.startsOn === b.startsOn && a.endsOn === b.endsOn;

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
    explanationDays: 14,
    decisionDays: 14,
    frequency: "QUARTERLY",
  }) as const;
