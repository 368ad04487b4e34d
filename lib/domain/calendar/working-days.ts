import { addDays, type LocalDate, weekdayOf } from "@/lib/domain/calendar/local-date";

/**
 * How the days of a term are counted: the law says "days" only, so each term has it as a setting
 * (docs/rules.md#objection).
 */
export const DAY_KINDS = ["CALENDAR", "WORKING"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Public holidays and collective leave, from the calendar that HR keeps. */
export type IsHoliday = (date: LocalDate) => boolean;

const LONGEST_RUN_OF_HOLIDAYS = 366;

/** Monday to Friday and no holiday. */
export function isWorkingDay(date: LocalDate, isHoliday: IsHoliday): boolean {
  return weekdayOf(date) <= 5 && !isHoliday(date);
}

/** The day of receipt is day 0. */
export function addCalendarDays(start: LocalDate, days: number): LocalDate {
  return addDays(start, days);
}

/** The day of receipt is day 0, whatever day it is; only working days after it count. */
export function addWorkingDays(start: LocalDate, days: number, isHoliday: IsHoliday): LocalDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  let date = start;
  for (let counted = 0; counted < days; counted += 1) date = nextWorkingDay(date, isHoliday);
  return date;
}

/** Working days after the first day up to the second: what `addWorkingDays` adds. 0 when the second is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, isHoliday: IsHoliday): number {
  let counted = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(date, isHoliday)) counted += 1;
  }
  return counted;
}

/**
 * The last day of a term of so many days. A term of calendar days whose last day is no working day ends on the next one, as every
 * deadline does (`dueOnWorkingDay`).
 */
export function deadline(start: LocalDate, days: number, kind: DayKind, isHoliday: IsHoliday): LocalDate {
  return kind === "WORKING"
    ? addWorkingDays(start, days, isHoliday)
    : workingDayFrom(addCalendarDays(start, days), isHoliday);
}

/** A deadline as it was set, and the working day on which it falls: the same, or the next one (docs/rules.md#deadlines). */
export type DueDay = { readonly statedOn: LocalDate; readonly on: LocalDate };

/** Until when what is due on a day can be done: nothing is due on a Saturday, a Sunday or a holiday. */
export const dueOnWorkingDay = (statedOn: LocalDate, isHoliday: IsHoliday): DueDay => ({
  statedOn,
  on: workingDayFrom(statedOn, isHoliday),
});

const workingDayFrom = (date: LocalDate, isHoliday: IsHoliday): LocalDate =>
  isWorkingDay(date, isHoliday) ? date : nextWorkingDay(date, isHoliday);

function nextWorkingDay(date: LocalDate, isHoliday: IsHoliday): LocalDate {
  for (let ahead = 1; ahead <= LONGEST_RUN_OF_HOLIDAYS; ahead += 1) {
    const candidate = addDays(date, ahead);
    if (isWorkingDay(candidate, isHoliday)) return candidate;
  }
  // A calendar table that marks every day as a holiday must not hang the process.
  throw new RangeError(`No working day within a year after ${date}`);
}
