import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { dateOf, dayOf } from "@/lib/time";

export interface HolidayRow {
  readonly date: LocalDate;
  readonly name: string;
}

/** The days of a year on which offices are closed, in order. Public knowledge, and never more than a year has days. */
export async function listHolidays(year: number): Promise<readonly HolidayRow[]> {
  const rows = await db().holiday.findMany({
    where: { date: { gte: dateOf(`${year}-01-01`), lte: dateOf(`${year}-12-31`) } },
    orderBy: { date: "asc" },
  });
  return rows.map(({ date, name }) => ({ date: dayOf(date), name }));
}
