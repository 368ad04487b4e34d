import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { forEachElement } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import type { AnswerGroup } from "@/lib/domain/survey/publication";
import { dayOf } from "@/lib/time";

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
  };
  readonly period: {
    readonly id: string;
    readonly name: string;
    readonly startsOn: string;
    readonly endsOn: string;
  };
}

const SERVICE_SELECT = {
  id: true,
  slug: true,
  name: true,
  usersPerYear: true,
  isActive: true,
  unit: { select: { id: true, name: true } },
} as const satisfies Prisma.ServiceSelect;

const SUMS = Object.fromEntries(
  ["n", ...ELEMENTS.flatMap((element) => [`${element}Sum`, `${element}N`])].map((column) => [column, true]),
) as { n: true };

/**
 * What each service was answered in each period, by unit, name and date. Reads the summary table only, so its cost does
 * not depend on how many answers there are.
 */
export async function serviceTallies({ periodIds, services }: TallyFilter): Promise<readonly ServiceTally[]> {
  const [sums, serviceRows, periodRows] = await Promise.all([
    db().surveyTotal.groupBy({
      by: ["serviceId", "periodId"],
      where: {
        ...(periodIds ? { periodId: { in: [...periodIds] } } : {}),
        ...(services ? { service: services } : {}),
      },
      _sum: SUMS,
    }),
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

  const sumsBy = new Map(sums.map((row) => [`${row.serviceId} ${row.periodId}`, row._sum]));
  return serviceRows.flatMap(({ unit, ...service }) =>
    periodRows.flatMap((period): ServiceTally[] => {
      const sum: Readonly<Record<string, number | null>> | undefined = sumsBy.get(
        `${service.id} ${period.id}`,
      );
      if (!sum) return [];
      return [
        {
          service: { ...service, unitId: unit.id, unitName: unit.name },
          period: {
            id: period.id,
            name: period.name,
            startsOn: dayOf(period.startsOn),
            endsOn: dayOf(period.endsOn),
          },
          n: sum.n ?? 0,
          totals: forEachElement((element) => ({
            sum: sum[`${element}Sum`] ?? 0,
            n: sum[`${element}N`] ?? 0,
          })),
        },
      ];
    }),
  );
}
