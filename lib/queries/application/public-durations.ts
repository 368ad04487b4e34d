import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DurationFigures } from "@/lib/domain/application/figures";

export interface PublicDuration extends DurationFigures {
  readonly service: { readonly slug: string; readonly name: string; readonly unitName: string };
  readonly year: number;
}

/** What is shown at all, of open services. */
const shownOf = (services: Prisma.ServiceWhereInput): Prisma.ApplicationFigureWhereInput => ({
  shownN: { gt: 0 },
  service: { AND: [{ isActive: true }, services] },
});

const percentOf = (part: number, whole: number): number => Math.round((part * 100) / whole);

/**
 * The one source of every public figure about applications: of each open service the newest year that is shown, by
 * service. Reads one row a service and year; `publishDurations` moves it.
 */
export async function publicDurations(
  services: Prisma.ServiceWhereInput = {},
): Promise<readonly PublicDuration[]> {
  const shown = await db().applicationFigure.findMany({
    where: shownOf(services),
    orderBy: [{ service: { name: "asc" } }, { serviceId: "asc" }, { year: "desc" }],
    select: {
      serviceId: true,
      year: true,
      shownN: true,
      shownOnTimeN: true,
      medianMinutes: true,
      p90Minutes: true,
      service: { select: { slug: true, name: true, unit: { select: { name: true } } } },
    },
  });
  const newest = shown.filter(({ serviceId }, index) => shown[index - 1]?.serviceId !== serviceId);
  return newest.map(
    ({ service: { unit, ...names }, year, shownN, shownOnTimeN, medianMinutes, p90Minutes }) => ({
      service: { ...names, unitName: unit.name },
      year,
      n: shownN,
      medianMinutes,
      p90Minutes,
      onTimePercent: percentOf(shownOnTimeN, shownN),
    }),
  );
}

/** Of several services together: how many applications of a year were measured, and how many of them were on time. */
export interface OnTimeYear {
  readonly year: number;
  readonly n: number;
  /** Whole per cent. */
  readonly onTimePercent: number;
}

/** The on-time share of several open services, newest year first: whole groups of what is shown added up. */
export async function onTimeYears(services: Prisma.ServiceWhereInput = {}): Promise<readonly OnTimeYear[]> {
  const years = await db().applicationFigure.groupBy({
    by: ["year"],
    where: shownOf(services),
    _sum: { shownN: true, shownOnTimeN: true },
    orderBy: { year: "desc" },
  });
  return years.flatMap(({ year, _sum: { shownN, shownOnTimeN } }) =>
    shownN ? [{ year, n: shownN, onTimePercent: percentOf(shownOnTimeN ?? 0, shownN) }] : [],
  );
}
