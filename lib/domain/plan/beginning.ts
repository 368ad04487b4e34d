import { addDays, addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type DueDay, dueOnWorkingDay, type IsHoliday } from "@/lib/domain/calendar/working-days";
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

/** Of the posts that somebody holds on one day, the newest first: their own before one that they only act in. */
export const postOf = <Post extends { readonly kind: string }>(posts: readonly Post[]): Post | null =>
  posts.find(({ kind }) => kind === "DEFINITIVE") ?? posts[0] ?? null;

/**
 * The first day of a plan: of the period, or of the post for who takes it up during the year; and after the days that another
 * plan of theirs covers already. Behind the end of the period where nothing is left of it.
 */
export function planStartOf(
  periodStartsOn: LocalDate,
  given: { readonly placedOn: LocalDate | null; readonly coveredUntil: LocalDate | null },
): LocalDate {
  const free = given.coveredUntil === null ? periodStartsOn : addDays(given.coveredUntil, 1);
  return [periodStartsOn, given.placedOn ?? periodStartsOn, free].toSorted().at(-1) ?? periodStartsOn;
}

/**
 * By when a plan is set: as the period says, or so many months after who is new takes up the post (docs/rules.md#plan); on the
 * next working day where that is none.
 */
export function planDueOf(
  period: { readonly startsOn: LocalDate; readonly planDueOn: LocalDate },
  { startsOn, newcomerMonths }: { readonly startsOn: LocalDate; readonly newcomerMonths: number },
  isHoliday: IsHoliday,
): DueDay {
  const due = addMonths(startsOn, newcomerMonths);
  const isLater = startsOn > period.startsOn && due > period.planDueOn;
  return dueOnWorkingDay(isLater ? due : period.planDueOn, isHoliday);
}
