import { db } from "@/lib/db/client";
import { dateOf, dayOf } from "@/lib/time";

export interface SurveyPeriodView {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly version: number;
}

/** The survey periods that have begun, newest first; the first of them is the one whose figures are shown. */
export async function begunSurveyPeriods(today: string, limit = 8): Promise<readonly SurveyPeriodView[]> {
  const rows = await db().surveyPeriod.findMany({
    where: { startsOn: { lte: dateOf(today) } },
    orderBy: { startsOn: "desc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) }));
}

/** Every survey period, newest first, also those to come. */
export async function allSurveyPeriods(): Promise<readonly SurveyPeriodView[]> {
  const rows = await db().surveyPeriod.findMany({ orderBy: { startsOn: "desc" } });
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) }));
}

export async function surveyPeriodById(id: string): Promise<SurveyPeriodView | null> {
  const row = await db().surveyPeriod.findUnique({ where: { id } });
  return row && { ...row, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) };
}
