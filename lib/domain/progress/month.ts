import {
  addDays,
  addMonths,
  isLocalDate,
  type LocalDate,
  lastDayOfMonth,
} from "@/lib/domain/calendar/local-date";
import { type IsHoliday, isWorkingDay } from "@/lib/domain/calendar/working-days";

/** A month of a year, `YYYY-MM`. Sorts as text. */
export type Month = string;

/** What a day of the month is for a log. */
export const DAY_MARKS = ["OUTSIDE", "LOGGED", "CLOSED", "MISSING", "TODAY", "COMING"] as const;
export type DayMark = (typeof DAY_MARKS)[number];

export type LogDay = {
  readonly date: LocalDate;
  readonly mark: DayMark;
  /** Entries that count of that day. */
  readonly entries: number;
};

export type LogMonthFacts = {
  readonly month: Month;
  readonly plan: { readonly startsOn: LocalDate; readonly endsOn: LocalDate };
  readonly today: LocalDate;
  readonly entriesOn: ReadonlyMap<LocalDate, number>;
  readonly isHoliday: IsHoliday;
};

export const isMonth = (text: string): boolean => isLocalDate(`${text}-01`);
export const monthOf = (date: LocalDate): Month => date.slice(0, 7);
export const firstDayOf = (month: Month): LocalDate => `${month}-01`;
export const lastDayOf = (month: Month): LocalDate => lastDayOfMonth(firstDayOf(month));

/**
 * The month that a log opens with: that of the day, and outside the plan's days the nearest of its months.
 */
export function monthToShow(
  { startsOn, endsOn }: LogMonthFacts["plan"],
  wanted: Month | undefined,
  today: LocalDate,
): Month {
  const [first, last] = [monthOf(startsOn), monthOf(endsOn)];
  const month = wanted ?? monthOf(today);
  if (month < first) return first;
  if (month > last) return last;
  return month;
}

/** The months before and after within the plan; null at its ends. */
export function monthsBeside({ startsOn, endsOn }: LogMonthFacts["plan"], month: Month) {
  const before = monthOf(addMonths(firstDayOf(month), -1));
  const after = monthOf(addMonths(firstDayOf(month), 1));
  return {
    before: before >= monthOf(startsOn) ? before : null,
    after: after <= monthOf(endsOn) ? after : null,
  } as const;
}

function markOf(date: LocalDate, entries: number, facts: LogMonthFacts): DayMark {
  const { plan, today, isHoliday } = facts;
  if (date < plan.startsOn || date > plan.endsOn) return "OUTSIDE";
  // Work on a Sunday is work.
  if (entries > 0) return "LOGGED";
  if (!isWorkingDay(date, isHoliday)) return "CLOSED";
  if (date === today) return "TODAY";
  return date > today ? "COMING" : "MISSING";
}

/**
 * The days of a month with what was logged, by the calendar that HR keeps. A working day without an entry is marked once it is
 * over: how often is logged is agreed between the two (docs/rules.md#feedback-and-coaching), so it is a reminder and no breach.
 */
export function logMonth(facts: LogMonthFacts): readonly LogDay[] {
  const days: LogDay[] = [];
  const last = lastDayOf(facts.month);
  for (let date = firstDayOf(facts.month); date <= last; date = addDays(date, 1)) {
    const entries = facts.entriesOn.get(date) ?? 0;
    days.push({ date, mark: markOf(date, entries, facts), entries });
  }
  return days;
}
