import { addDays, daysBetween, type LocalDate, weekdayOf } from "@/lib/domain/calendar/local-date";
import type { IsHoliday } from "@/lib/domain/calendar/working-days";

/** What the office's clock on the wall shows, to the minute: `YYYY-MM-DDTHH:MM`. Sorts as text. */
export type WallTime = string;

/** Minutes after midnight at which an office opens and closes. */
export interface OpenHours {
  readonly opens: number;
  readonly closes: number;
}

/** Monday to Sunday; null where the office stays closed all day. */
export type OfficeHours = readonly [
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
  OpenHours | null,
];

/** The hours of an office of its own: its week, and days that are different, before the week and the holidays. */
export interface OfficePlan {
  readonly week: OfficeHours;
  readonly days: Readonly<Record<LocalDate, OpenHours | null>>;
}

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
const LONGEST_CLOSED_DAYS = 366;

const until = (closes: number): OpenHours => ({ opens: 8 * MINUTES_PER_HOUR, closes });
const ORDINARY = until(16 * MINUTES_PER_HOUR);

/** 08.00–16.00 from Monday to Thursday, 08.00–16.30 on Friday (docs/rules.md#service-standards). */
export const DEFAULT_OFFICE_HOURS: OfficeHours = [
  ORDINARY,
  ORDINARY,
  ORDINARY,
  ORDINARY,
  until(16 * MINUTES_PER_HOUR + 30),
  null,
  null,
];

const dayOf = (at: WallTime): LocalDate => at.slice(0, 10);

function minuteOf(at: WallTime): number {
  const match = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})$/.exec(at);
  const minute = match ? Number(match[1]) * MINUTES_PER_HOUR + Number(match[2]) : Number.NaN;
  if (!(minute < MINUTES_PER_DAY)) throw new RangeError(`Not a wall time: ${at}`);
  return minute;
}

function wallTime(day: LocalDate, minute: number): WallTime {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day}T${two(Math.floor(minute / MINUTES_PER_HOUR))}:${two(minute % MINUTES_PER_HOUR)}`;
}

/** When the office is open on a day; null at weekends, on holidays, and where it says that it is closed. */
function openOn(day: LocalDate, hours: OfficeHours | OfficePlan, isHoliday: IsHoliday): OpenHours | null {
  if (!("week" in hours)) return isHoliday(day) ? null : (hours[weekdayOf(day) - 1] ?? null);
  const own = hours.days[day];
  return own === undefined ? openOn(day, hours.week, isHoliday) : own;
}

/** Minutes of one day that are open between two minutes of it. */
function minutesWithin(open: OpenHours | null, from: number, to: number): number {
  return open ? Math.max(0, Math.min(to, open.closes) - Math.max(from, open.opens)) : 0;
}

/**
 * Working minutes from one moment to another: those in which the office is open. 0 when the second is not later, so
 * splitting an interval anywhere never changes the sum.
 */
export function workingMinutes(
  from: WallTime,
  to: WallTime,
  hours: OfficeHours | OfficePlan,
  isHoliday: IsHoliday,
): number {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const days = daysBetween(dayOf(from), dayOf(to));
  let sum = 0;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const open = openOn(addDays(dayOf(from), ahead), hours, isHoliday);
    sum += minutesWithin(open, ahead === 0 ? start : 0, ahead === days ? end : MINUTES_PER_DAY);
  }
  return sum;
}

/**
 * The earliest moment by which so many working minutes have passed since the start; the start itself for 0. Throws
 * RangeError for what is no number of minutes, and where the office does not open within a year.
 */
export function dueAt(
  start: WallTime,
  minutes: number,
  hours: OfficeHours | OfficePlan,
  isHoliday: IsHoliday,
): WallTime {
  if (!Number.isInteger(minutes) || minutes < 0) throw new RangeError(`Not a number of minutes: ${minutes}`);
  if (minutes === 0) return start;
  let [day, from, left] = [dayOf(start), minuteOf(start), minutes];
  for (let closed = 0; closed <= LONGEST_CLOSED_DAYS; day = addDays(day, 1), from = 0) {
    const open = openOn(day, hours, isHoliday);
    const here = minutesWithin(open, from, MINUTES_PER_DAY);
    if (open && left <= here) return wallTime(day, Math.max(from, open.opens) + left);
    left -= here;
    closed = here > 0 ? 0 : closed + 1;
  }
  throw new RangeError(`No working minute within a year before ${day}`);
}
