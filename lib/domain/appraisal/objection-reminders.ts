import { awaitsExplanation, type ObjectionFacts } from "@/lib/domain/appraisal/answer-terms";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type IsHoliday, isWorkingDay, workingDaysBetween } from "@/lib/domain/calendar/working-days";

/** From so many working days before its last day on, an answer is due soon. */
const OBJECTION_NEAR_DAYS = 3;

/** Whom an objection waits for, until when, and how near that day is: each is told of once. */
export type ObjectionReminder = {
  readonly turn: "APPRAISER" | "SUPERIOR";
  readonly phase: "BEGUN" | "NEAR" | "OVER";
  readonly dueOn: LocalDate;
};

/**
 * What is to be told about an objection today (docs/rules.md#objection): that it waits on any day, what is near or over on working
 * days. Null where nothing is. An explanation that is late is waited for no longer, so it is never over.
 */
export function objectionReminder(
  state: AppraisalState,
  objection: ObjectionFacts & { readonly decisionDueOn: LocalDate },
  today: LocalDate,
  isHoliday: IsHoliday,
): ObjectionReminder | null {
  if (state !== "OBJECTED" && state !== "EXPLAINED") return null;
  const { explanationDueOn, decisionDueOn } = objection;
  const of = awaitsExplanation(state, objection, today)
    ? ({ turn: "APPRAISER", dueOn: explanationDueOn } as const)
    : ({ turn: "SUPERIOR", dueOn: decisionDueOn } as const);
  const isNear = workingDaysBetween(today, of.dueOn, isHoliday) <= OBJECTION_NEAR_DAYS;
  if (!isNear) return { ...of, phase: "BEGUN" };
  if (!isWorkingDay(today, isHoliday)) return null;
  return { ...of, phase: today > of.dueOn ? "OVER" : "NEAR" };
}
