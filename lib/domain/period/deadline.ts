import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { reminderPointOf } from "@/lib/domain/calendar/reminder-point";
import { dueOnWorkingDay, type IsHoliday } from "@/lib/domain/calendar/working-days";
import type { PeriodState } from "@/lib/domain/period/period";

/** Working days before (below nought) and after the last day for plans on which everybody concerned is reminded. */
export const REMINDER_POINTS = [-10, -3, 1, 5, 10] as const;
export type ReminderPoint = (typeof REMINDER_POINTS)[number];

/** The reminder of a deadline for plans that is due today (`reminderPointOf`). */
export const reminderPoint = (
  statedOn: LocalDate,
  today: LocalDate,
  isHoliday: IsHoliday,
): ReminderPoint | null => reminderPointOf(REMINDER_POINTS, statedOn, today, isHoliday);

export const EXTENSION_REFUSALS = [
  "EXTENSION_NOT_OPEN",
  "EXTENSION_NOT_LATER",
  "EXTENSION_OVER",
  "EXTENSION_OUTSIDE",
] as const;
export type ExtensionRefusal = (typeof EXTENSION_REFUSALS)[number];

/**
 * Why the last day for plans cannot become this one: an extension gives time, and within the period. From a Sunday to the Monday
 * after it gives none: until then there was time already.
 */
export function refusalsOfExtension(
  period: { readonly state: PeriodState; readonly planDueOn: LocalDate; readonly endsOn: LocalDate },
  dueOn: LocalDate,
  today: LocalDate,
  isHoliday: IsHoliday,
): readonly ExtensionRefusal[] {
  const until = (day: LocalDate) => dueOnWorkingDay(day, isHoliday).on;
  const checks: readonly (readonly [boolean, ExtensionRefusal])[] = [
    [period.state !== "OPEN", "EXTENSION_NOT_OPEN"],
    [until(dueOn) <= until(period.planDueOn), "EXTENSION_NOT_LATER"],
    [until(dueOn) < today, "EXTENSION_OVER"],
    [dueOn > period.endsOn, "EXTENSION_OUTSIDE"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}
