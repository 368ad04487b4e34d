import Holidays from "date-holidays";
import type { LocalDate } from "@/lib/domain/calendar/local-date";

export interface NamedDay {
  readonly date: LocalDate;
  readonly name: string;
}

/** The republic's list: a government inside it has no other. */
const COUNTRY = "ID";

/**
 * The national public holidays of a year as they can be known beforehand, one entry a day in order. A proposal: the
 * days of the moon are computed, and collective leave (cuti bersama) is set each year by the joint decree of three
 * ministers, so HR compares it with the decree.
 */
export function nationalHolidays(year: number): readonly NamedDay[] {
  const names = new Map<LocalDate, string[]>();
  for (const { date, name, type } of new Holidays(COUNTRY, { languages: ["id"] }).getHolidays(year)) {
    if (type !== "public") continue;
    const day = date.slice(0, 10);
    names.set(day, [...(names.get(day) ?? []), name]);
  }
  return [...names]
    .map(([date, held]) => ({ date, name: held.join(" dan ") }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
