import { addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";
import type { PositionKind } from "@/lib/domain/people/position";
import type { PeriodState } from "@/lib/domain/period/period";
import type { PlanFormat } from "@/lib/domain/plan/plan";

export const BEGINNING_REFUSALS = ["PERIOD_NOT_OPEN", "PLAN_EXISTS", "NO_PLACEMENT", "NO_APPRAISER"] as const;
export type BeginningRefusal = (typeof BEGINNING_REFUSALS)[number];

export type BeginningFacts = {
  readonly periodState: PeriodState;
  readonly hasPlan: boolean;
  readonly hasPlacement: boolean;
  readonly hasAppraiser: boolean;
};

/** Why somebody cannot begin a plan; empty when they can. */
export function refusalsOfBeginning(facts: BeginningFacts): readonly BeginningRefusal[] {
  const checks: readonly (readonly [boolean, BeginningRefusal])[] = [
    [facts.periodState !== "OPEN", "PERIOD_NOT_OPEN"],
    [facts.hasPlan, "PLAN_EXISTS"],
    [!facts.hasPlacement, "NO_PLACEMENT"],
    [!facts.hasAppraiser, "NO_APPRAISER"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}

/** Heads of agencies plan by perspective, all others by aspect (docs/rules.md#plan). */
export const planFormatOf = (kind: PositionKind): PlanFormat => (kind === "JPT" ? "JPT" : "JA_JF");

/** The first day of a plan: of the period, or of the post for who takes it up during the year. */
export const planStartOf = (periodStartsOn: LocalDate, placementStartsOn: LocalDate): LocalDate =>
  placementStartsOn > periodStartsOn ? placementStartsOn : periodStartsOn;

/** By when a plan is set: as the period says, or a month after who is new takes up the post (docs/rules.md#plan). */
export function planDueOf(
  period: { readonly startsOn: LocalDate; readonly planDueOn: LocalDate },
  startsOn: LocalDate,
): LocalDate {
  const month = addMonths(startsOn, 1);
  return startsOn > period.startsOn && month > period.planDueOn ? month : period.planDueOn;
}
