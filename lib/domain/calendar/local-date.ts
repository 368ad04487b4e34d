/** A day on the wall calendar, `YYYY-MM-DD`, without a time and without a zone. Sorts as text. */
export type LocalDate = string;

type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date, or null when the calendar has no such day (30 February, month 13, year 0). */
export function localDateOf(year: number, month: number, day: number): LocalDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return print({ year, month, day });
}

export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && localDateOf(...numbersOf(text)) === text;
}

export function yearOf(date: LocalDate): number {
  return civilDayOf(date).year;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return print(civilFromDayNumber(dayNumberOf(date) + days));
}

/** The same day of a later (or earlier) month; the last day of that month where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilDayOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return print({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export function compareDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function lastDayOfMonth(date: LocalDate): LocalDate {
  const { year, month } = civilDayOf(date);
  return print({ year, month, day: daysInMonth(year, month) });
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Completed years. Who is born on 29 February completes a common year on 1 March. */
export function ageOn(birth: LocalDate, date: LocalDate): number {
  const years = yearOf(date) - yearOf(birth);
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

function numbersOf(text: string): [number, number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

function civilDayOf(date: LocalDate): CivilDay {
  if (!isLocalDate(date)) throw new RangeError(`Not a local date: ${date}`);
  const [year, month, day] = numbersOf(date);
  return { year, month, day };
}

function print({ year, month, day }: CivilDay): LocalDate {
  if (year < 1 || year > 9999) throw new RangeError(`Year outside the calendar: ${year}`);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/**
 * Days since 1 January 1970, in whole numbers (the era arithmetic of H. Hinnant, "chrono-compatible low-level
 * date algorithms"): no Date object, hence no zone that could move a day.
 */
function dayNumberOf(date: LocalDate): number {
  const { year, month, day } = civilDayOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

function civilFromDayNumber(dayNumber: number): CivilDay {
  const days = dayNumber + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
