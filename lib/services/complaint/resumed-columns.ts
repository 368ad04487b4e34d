import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import { dueDay, resumeClock } from "@/lib/domain/complaint/clock";
import { termDays } from "@/lib/domain/complaint/complaint";
import { dateOf } from "@/lib/time";
import { clockOf, type LoadedComplaint } from "./load-complaint";

/** The columns of a clock that goes on today, with the pause left out of the term. */
export function resumedColumns(
  complaint: LoadedComplaint,
  today: string,
  isHoliday: IsHoliday,
): { pausedDays: number; pausedOn: null; dueOn: Date } {
  const clock = resumeClock(clockOf(complaint), today, isHoliday);
  const dueOn = dateOf(dueDay(clock, termDays(complaint), isHoliday));
  return { pausedDays: clock.pausedDays, pausedOn: null, dueOn };
}
