import { db } from "@/lib/db/client";
import { servingOfficersSql } from "@/lib/db/serving-officers";
import { dateOf } from "@/lib/time";

export interface SurveyedService {
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
  /** The service is open and a survey period is running. */
  readonly takesAnswers: boolean;
  /** Whom a citizen may name as who served, by label; empty where the service does not ask. */
  readonly officers: readonly SurveyedOfficer[];
}

interface SurveyedOfficer {
  readonly id: string;
  readonly label: string;
}

/** Those who serve at a service on a day (YYYY-MM-DD). */
const officersOf = (slug: string, day: string) => db().$queryRaw<SurveyedOfficer[]>`
  SELECT id::text, label FROM (${servingOfficersSql(slug, day)}) AS officer ORDER BY label, id`;

/** What the survey's page must know of its service; null where there is none. */
export async function surveyedService(slug: string, today: string): Promise<SurveyedService | null> {
  const [service, period] = await Promise.all([
    db().service.findUnique({
      where: { slug },
      select: { slug: true, name: true, isActive: true, asksOfficer: true, unit: { select: { name: true } } },
    }),
    db().surveyPeriod.findFirst({
      where: { startsOn: { lte: dateOf(today) }, endsOn: { gte: dateOf(today) } },
      select: { id: true },
    }),
  ]);
  if (!service) return null;
  return {
    slug: service.slug,
    name: service.name,
    unitName: service.unit.name,
    takesAnswers: service.isActive && period !== null,
    officers: service.asksOfficer ? await officersOf(slug, today) : [],
  };
}
