import type { AppraisalOutcome, AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type IsHoliday, isWorkingDay, workingDaysBetween } from "@/lib/domain/calendar/working-days";

/** From so many working days before its last day on, the answer is due soon; so many after it, its end is told at the latest. */
const ANSWER_NEAR_DAYS = 3;

/** That a result waits for whom it is about, until when, and how near that day is: each is told of once. */
export type AnswerReminder = { readonly phase: "BEGUN" | "NEAR" | "OVER"; readonly dueOn: LocalDate };

/**
 * What whoever was evaluated is to be told today (docs/rules.md#objection): that the result waits for their answer on any day, that
 * the last day is near, and afterwards that silence was taken for acceptance, on working days. Null where nothing is.
 */
export function answerReminder(
  of: {
    readonly state: AppraisalState;
    readonly outcome: AppraisalOutcome | null;
    readonly objectionDueOn: LocalDate | null;
  },
  today: LocalDate,
  isHoliday: IsHoliday,
): AnswerReminder | null {
  const dueOn = of.objectionDueOn;
  if (dueOn === null) return null;
  const isOpen = of.state === "HANDED_OVER" && today <= dueOn;
  if (isOpen && workingDaysBetween(today, dueOn, isHoliday) > ANSWER_NEAR_DAYS)
    return { phase: "BEGUN", dueOn };
  if (!isWorkingDay(today, isHoliday)) return null;
  if (isOpen) return { phase: "NEAR", dueOn };
  const isNews = workingDaysBetween(dueOn, today, isHoliday) <= ANSWER_NEAR_DAYS;
  return of.outcome === "LAPSED" && isNews ? { phase: "OVER", dueOn } : null;
}
