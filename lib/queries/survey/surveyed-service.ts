import { db } from "@/lib/db/client";
import { dateOf } from "@/lib/time";

export interface SurveyedService {
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
  /** The service is open and a survey period is running. */
  readonly takesAnswers: boolean;
}

/** What the survey's page must know of its service; null where there is none. */
export async function surveyedService(slug: string, today: string): Promise<SurveyedService | null> {
  const [service, period] = await Promise.all([
    db().service.findUnique({
      where: { slug },
      select: { slug: true, name: true, isActive: true, unit: { select: { name: true } } },
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
  };
}
