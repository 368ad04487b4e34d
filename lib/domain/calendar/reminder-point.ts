import type { LocalDate } from "@/lib/domain/calendar/local-date";
import {
  dueOnWorkingDay,
  type IsHoliday,
  isWorkingDay,
  workingDaysBetween,
} from "@/lib/domain/calendar/working-days";

/** A reminder that was missed, because the portal stood still, is caught up within so many working days. */
const CAUGHT_UP = 2;

/**
 * Which of the reminders around a day is due today: none on a day on which nobody works. Each is to be sent once. They count from the
 * working day on which the deadline falls, whatever day was set.
 * @param points working days before (below nought) and after it, in their order
 */
export function reminderPointOf<Point extends number>(
  points: readonly Point[],
  statedOn: LocalDate,
  today: LocalDate,
  isHoliday: IsHoliday,
): Point | null {
  if (!isWorkingDay(today, isHoliday)) return null;
  const dueOn = dueOnWorkingDay(statedOn, isHoliday).on;
  const away =
    today <= dueOn
      ? -workingDaysBetween(today, dueOn, isHoliday)
      : workingDaysBetween(dueOn, today, isHoliday);
  const point = points.findLast((one) => one <= away);
  return point !== undefined && away - point <= CAUGHT_UP ? point : null;
}
