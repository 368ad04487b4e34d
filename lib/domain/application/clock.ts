import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import {
  dueAt,
  type OfficeHours,
  type OfficePlan,
  type WallTime,
  workingMinutes,
} from "@/lib/domain/calendar/working-time";

/** By what working minutes are counted. */
export interface OfficeCalendar {
  readonly hours: OfficeHours | OfficePlan;
  readonly isHoliday: IsHoliday;
}

/** The working minutes of an application: those of the runs that are over, and since when one runs. */
export interface ApplicationClock {
  readonly elapsed: number;
  /** Null before the file is complete, while the applicant is waited for, and at the end. */
  readonly runningSince: WallTime | null;
}

export const STOPPED: ApplicationClock = { elapsed: 0, runningSince: null };

/** Working minutes up to now, pauses left out. */
export function elapsedAt(clock: ApplicationClock, now: WallTime, calendar: OfficeCalendar): number {
  const { elapsed, runningSince } = clock;
  if (runningSince === null) return elapsed;
  return elapsed + workingMinutes(runningSince, now, calendar.hours, calendar.isHoliday);
}

/** A clock that runs from now on; one that runs already goes on. */
export const startClock = (clock: ApplicationClock, now: WallTime): ApplicationClock => ({
  ...clock,
  runningSince: clock.runningSince ?? now,
});

export const stopClock = (
  clock: ApplicationClock,
  now: WallTime,
  calendar: OfficeCalendar,
): ApplicationClock => ({ elapsed: elapsedAt(clock, now, calendar), runningSince: null });

/**
 * When the standard is used up if no pause comes; null for a clock that stands, or that was over its standard before it
 * went on: then what was due stays due.
 */
export function dueOf(
  { elapsed, runningSince }: ApplicationClock,
  standardMinutes: number,
  { hours, isHoliday }: OfficeCalendar,
): WallTime | null {
  const left = standardMinutes - elapsed;
  return runningSince === null || left < 0 ? null : dueAt(runningSince, left, hours, isHoliday);
}

/**
 * When it begins to be late: a working minute after its standard is used up, not as soon as the clock on the wall has passed
 * that. So nobody is late overnight, and the board and what is measured never differ. Null with `dueOf`.
 */
export const lateOf = (
  clock: ApplicationClock,
  standardMinutes: number,
  calendar: OfficeCalendar,
): WallTime | null =>
  dueOf(clock, standardMinutes, calendar) === null ? null : dueOf(clock, standardMinutes + 1, calendar);

/** Measured against the standard that was in force when it was registered (docs/rules.md#service-standards). */
export const isOnTime = (elapsed: number, standardMinutes: number): boolean => elapsed <= standardMinutes;
