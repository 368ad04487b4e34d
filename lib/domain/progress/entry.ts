import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, unless } from "@/lib/domain/decision";

export const PROGRESS_REFUSALS = [
  "PLAN_NOT_AGREED",
  "DATE_OUTSIDE_PLAN",
  "DATE_IN_FUTURE",
  "MEASURED_ELSEWHERE",
] as const;
export type ProgressRefusal = (typeof PROGRESS_REFUSALS)[number];

/** The source of an indicator whose figure comes from the person's own log. */
export const LOG_SOURCE = "log";

export type LogFacts = {
  readonly isPlanAgreed: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Where the indicator's figure comes from. */
  readonly source: string;
};

/**
 * When an entry was written: what the device says that kept it, else now. A device's clock may be wrong, so never in the future,
 * and never before the day on which the work happened began. Between two entries of one day it says which is the later.
 */
export function writtenMoment(
  said: Date | undefined,
  { dayBegan, now }: { readonly dayBegan: Date; readonly now: Date },
): Date {
  if (said === undefined || said > now) return now;
  return said < dayBegan ? dayBegan : said;
}

type Check = readonly [boolean, ProgressRefusal];
const failing = (checks: readonly Check[]) => checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));

/**
 * May work of this day be logged? Work is documented for the plan that was agreed, when it has been done
 * (docs/rules.md#feedback-and-coaching).
 */
export function decideLog(
  facts: LogFacts,
  happenedOn: LocalDate,
  today: LocalDate,
): Decision<LocalDate, ProgressRefusal> {
  const reasons = failing([
    [!facts.isPlanAgreed, "PLAN_NOT_AGREED"],
    [facts.source !== LOG_SOURCE, "MEASURED_ELSEWHERE"],
    [happenedOn < facts.startsOn || happenedOn > facts.endsOn, "DATE_OUTSIDE_PLAN"],
    [happenedOn > today, "DATE_IN_FUTURE"],
  ]);
  return unless(reasons, happenedOn);
}
