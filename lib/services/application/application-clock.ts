import type { Tx } from "@/lib/db/client";
import { officeCalendarIn } from "@/lib/db/office-hours";
import {
  type ApplicationClock,
  dueOf,
  type OfficeCalendar,
  startClock,
  stopClock,
} from "@/lib/domain/application/clock";
import { DEFAULT_OFFICE_HOURS } from "@/lib/domain/calendar/working-time";
import { instantOf, wallClockOf } from "@/lib/time";

export const officeCalendar = (tx: Tx): Promise<OfficeCalendar> => officeCalendarIn(tx, DEFAULT_OFFICE_HOURS);

interface ClockRow {
  readonly elapsedMinutes: number;
  readonly runningSince: Date | null;
  readonly standardMinutes: number;
  readonly dueAt: Date | null;
}

const clockOf = ({ elapsedMinutes, runningSince }: ClockRow): ApplicationClock => ({
  elapsed: elapsedMinutes,
  runningSince: runningSince && wallClockOf(runningSince),
});

/** The columns of a clock that runs from now on, or goes on running; what was due before stays due where the standard is used up. */
export function runningColumns(row: ClockRow, now: Date, calendar: OfficeCalendar) {
  const due = dueOf(startClock(clockOf(row), wallClockOf(now)), row.standardMinutes, calendar);
  return { runningSince: row.runningSince ?? now, dueAt: due === null ? row.dueAt : instantOf(due) };
}

/** The columns of a clock that stands from now on. */
export function stoppedColumns(row: ClockRow, now: Date, calendar: OfficeCalendar) {
  const { elapsed } = stopClock(clockOf(row), wallClockOf(now), calendar);
  return { runningSince: null, elapsedMinutes: elapsed };
}
