import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { visibleServicesWhere } from "../service/visible-services";

/** As many names as one reads; the rest is a number. */
const NAMED = 20;
const YEAR_DAYS = 365;

export interface ServicesWithoutSurvey {
  readonly count: number;
  /** The first of them by name, each with its unit. */
  readonly names: readonly string[];
}

/**
 * The open services within reach that nobody answered about in a survey period of the year before `today` (PermenPANRB 14/2017:
 * each provider surveys at least once a year); null for who reads no results. Reads the sums, never the answers.
 */
export async function servicesWithoutSurvey(
  viewer: Viewer,
  today: string,
): Promise<ServicesWithoutSurvey | null> {
  const visible = visibleServicesWhere(viewer, "survey.read");
  if (!visible) return null;
  const answered: Prisma.SurveyTotalWhereInput = {
    n: { gt: 0 },
    period: { endsOn: { gte: dateOf(addDays(today, -YEAR_DAYS)) } },
  };
  const where: Prisma.ServiceWhereInput = {
    AND: [{ isActive: true, totals: { none: answered } }, visible],
  };
  const [count, rows] = await Promise.all([
    db().service.count({ where }),
    db().service.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: NAMED,
      select: { name: true, unit: { select: { name: true } } },
    }),
  ]);
  return { count, names: rows.map(({ name, unit }) => `${name} (${unit.name})`) };
}
