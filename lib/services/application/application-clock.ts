import type { Tx } from "@/lib/db/client";
import { officeCalendarsIn } from "@/lib/db/office-hours";
import {
  type ApplicationClock,
  dueOf,
  lateOf,
  type OfficeCalendar,
  startClock,
  stopClock,
} from "@/lib/domain/application/clock";
import { DEFAULT_OFFICE_HOURS } from "@/lib/domain/calendar/working-time";
import { instantOf, wallClockOf } from "@/lib/time";

/** What an application is measured by: the hours that it came under, with HR's calendar. */
export const officeCalendar = async (tx: Tx, officeHoursId: string | null): Promise<OfficeCalendar> =>
  (await officeCalendarsIn(tx, DEFAULT_OFFICE_HOURS, [officeHoursId]))(officeHoursId);

interface ClockRow {
  readonly elapsedMinutes: number;
  readonly runningSince: Date | null;
  readonly standardMinutes: number;
  readonly dueAt: Date | null;
  readonly lateAt: Date | null;
}

/** The clock of an application that has not begun. */
export const unbegun = (standardMinutes: number): ClockRow => ({
  elapsedMinutes: 0,
  runningSince: null,
  standardMinutes,
  dueAt: null,
  lateAt: null,
});

const clockOf = ({ elapsedMinutes, runningSince }: ClockRow): ApplicationClock => ({
  elapsed: elapsedMinutes,
  runningSince: runningSince && wallClockOf(runningSince),
});

/** The columns of a clock that runs from now on, or goes on running; what was due before stays due where the standard is used up. */
export function runningColumns(row: ClockRow, now: Date, calendar: OfficeCalendar) {
  const clock = startClock(clockOf(row), wallClockOf(now));
  const due = dueOf(clock, row.standardMinutes, calendar);
  const late = lateOf(clock, row.standardMinutes, calendar);
  return {
    runningSince: row.runningSince ?? now,
    dueAt: due === null ? row.dueAt : instantOf(due),
    lateAt: late === null ? row.lateAt : instantOf(late),
  };
}

/** The columns of a clock that stands from now on. */
export function stoppedColumns(row: ClockRow, now: Date, calendar: OfficeCalendar) {
  const { elapsed } = stopClock(clockOf(row), wallClockOf(now), calendar);
  return { runningSince: null, elapsedMinutes: elapsed };
}
