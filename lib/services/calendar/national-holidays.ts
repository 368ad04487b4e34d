import Holidays from "date-holidays";
import type { LocalDate } from "@/lib/domain/calendar/local-date";

export interface NamedDay {
  readonly date: LocalDate;
  readonly name: string;
}

/** Days that the list calls by another day's name, or otherwise than the joint decree does, by their rule in it. */
const NAMES: Readonly<Record<string, string>> = {
  "01-01": "Tahun Baru Masehi",
  "27 Rajab": "Isra Mikraj Nabi Muhammad saw.",
  "12 Rabi al-awwal": "Maulid Nabi Muhammad saw.",
};

/** The republic's list: a government inside it has no other. */
const COUNTRY = "ID";

/**
 * The national public holidays of a year as they can be known beforehand, one entry a day in order. A proposal: the
 * days of the moon are computed, and collective leave (cuti bersama) is set each year by the joint decree of three
 * ministers, so HR compares it with the decree.
 */
export function nationalHolidays(year: number): readonly NamedDay[] {
  const names = new Map<LocalDate, string[]>();
  for (const { date, name, type, rule } of new Holidays(COUNTRY, { languages: ["id"] }).getHolidays(year)) {
    if (type !== "public") continue;
    const day = date.slice(0, 10);
    names.set(day, [...(names.get(day) ?? []), NAMES[rule] ?? name]);
  }
  return [...names]
    .map(([date, held]) => ({ date, name: held.join(" dan ") }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
