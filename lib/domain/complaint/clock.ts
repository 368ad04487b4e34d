import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { addWorkingDays, type IsHoliday, workingDaysBetween } from "@/lib/domain/calendar/working-days";

/** A term that counts working days from a day on (day 0) and stops while the reporter is asked. */
export interface Clock {
  readonly from: LocalDate;
  /** Working days of pauses that are over. */
  readonly pausedDays: number;
  readonly pausedOn: LocalDate | null;
}

export const startClock = (from: LocalDate): Clock => ({ from, pausedDays: 0, pausedOn: null });

export const pauseClock = (clock: Clock, on: LocalDate): Clock => ({ ...clock, pausedOn: on });

/** Goes on; a clock that runs stays as it is. */
export function resumeClock(clock: Clock, on: LocalDate, isHoliday: IsHoliday): Clock {
  if (clock.pausedOn === null) return clock;
  const pausedDays = clock.pausedDays + workingDaysBetween(clock.pausedOn, on, isHoliday);
  return { ...clock, pausedDays, pausedOn: null };
}

/** Working days that counted so far. */
export const elapsedDays = (clock: Clock, today: LocalDate, isHoliday: IsHoliday): number =>
  workingDaysBetween(clock.from, clock.pausedOn ?? today, isHoliday) - clock.pausedDays;

/** The last day of the term, if no further pause comes. */
export const dueDay = (clock: Clock, days: number, isHoliday: IsHoliday): LocalDate =>
  addWorkingDays(clock.from, days + clock.pausedDays, isHoliday);

export const LIGHTS = ["GREEN", "AMBER", "RED"] as const;
export type Light = (typeof LIGHTS)[number];

/** Under half of the term green, up to its end amber, beyond red (docs/rules.md#complaints). */
export function lightOf(elapsed: number, days: number): Light {
  if (elapsed > days) return "RED";
  return elapsed * 2 < days ? "GREEN" : "AMBER";
}

/** Who must be told: nobody (0), coordinator and unit (1), from half a term beyond it the inspectorate too (2). */
export function escalationOf(elapsed: number, days: number): 0 | 1 | 2 {
  if (elapsed * 2 > days * 3) return 2;
  return elapsed > days ? 1 : 0;
}
