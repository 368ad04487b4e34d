import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NO_TOTALS } from "@/lib/domain/survey/element-totals";
import type { SurveyMark } from "@/lib/domain/survey/marks";
import type { AnswerGroup } from "@/lib/domain/survey/publication";
import { dayOf } from "@/lib/time";
import { elementTotalsOf } from "./element-columns";

export interface TallyFilter {
  readonly periodIds?: readonly string[];
  readonly services?: Prisma.ServiceWhereInput;
}

/** The sums of one service in one period. Never for a page as it is: `publishedResult` decides what may be seen. */
export interface ServiceTally extends AnswerGroup {
  readonly service: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly usersPerYear: number | null;
    readonly isActive: boolean;
    readonly unitId: string;
    readonly unitName: string;
    readonly unitCode: string;
  };
  readonly period: {
    readonly id: string;
    readonly name: string;
    readonly startsOn: string;
    readonly endsOn: string;
  };
  /** Answers that HR left out, by why they were marked: not among `n`. */
  readonly excluded: ExcludedCounts;
}

export type ExcludedCounts = Readonly<Partial<Record<SurveyMark, number>>>;

const SERVICE_SELECT = {
  id: true,
  slug: true,
  name: true,
  usersPerYear: true,
  isActive: true,
  unit: { select: { id: true, name: true, code: true } },
} as const satisfies Prisma.ServiceSelect;

const keyOf = (row: { readonly serviceId: string; readonly periodId: string }) =>
  `${row.serviceId} ${row.periodId}`;

/**
 * What each service was answered in each period, by unit, name and date: the answers received, and the sums as of their
 * last publication. Reads the summary tables only, so its cost does not depend on how many answers there are.
 */
export async function serviceTallies({ periodIds, services }: TallyFilter): Promise<readonly ServiceTally[]> {
  const where = {
    ...(periodIds ? { periodId: { in: [...periodIds] } } : {}),
    ...(services ? { service: services } : {}),
  };
  const [received, exclusions, publications, serviceRows, periodRows] = await Promise.all([
    db().surveyTotal.groupBy({ by: ["serviceId", "periodId"], where, _sum: { n: true } }),
    db().surveyExclusion.groupBy({
      by: ["serviceId", "periodId", "mark"],
      where: { ...where, isActive: true },
      _sum: { n: true },
      orderBy: [{ mark: "asc" }],
    }),
    db().surveyPublication.findMany({ where }),
    db().service.findMany({
      ...(services ? { where: services } : {}),
      select: SERVICE_SELECT,
      orderBy: [{ unit: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    }),
    db().surveyPeriod.findMany({
      ...(periodIds ? { where: { id: { in: [...periodIds] } } } : {}),
      orderBy: { startsOn: "desc" },
    }),
  ]);

  const receivedBy = new Map(received.map((row) => [keyOf(row), row._sum.n ?? 0]));
  const excludedBy = new Map<string, Partial<Record<SurveyMark, number>>>();
  for (const row of exclusions) {
    const key = keyOf(row);
    excludedBy.set(key, { ...excludedBy.get(key), [row.mark]: row._sum.n ?? 0 });
  }
  const publishedBy = new Map(publications.map((row) => [keyOf(row), row]));
  return serviceRows.flatMap(({ unit, ...service }) =>
    periodRows.flatMap((period): ServiceTally[] => {
      const key = keyOf({ serviceId: service.id, periodId: period.id });
      const n = receivedBy.get(key) ?? 0;
      const sums = publishedBy.get(key);
      const excluded = excludedBy.get(key) ?? {};
      // Nobody answered, or all answers came with an import that was taken back.
      if (n === 0 && (sums?.n ?? 0) === 0 && Object.keys(excluded).length === 0) return [];
      return [
        {
          service: { ...service, unitId: unit.id, unitName: unit.name, unitCode: unit.code },
          period: {
            id: period.id,
            name: period.name,
            startsOn: dayOf(period.startsOn),
            endsOn: dayOf(period.endsOn),
          },
          excluded,
          n,
          counted: sums?.n ?? 0,
          totals: sums ? elementTotalsOf(sums) : NO_TOTALS,
        },
      ];
    }),
  );
}
