import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type DurationCount, type DurationFigures, durationFigures } from "@/lib/domain/application/figures";

export interface PublicDuration extends DurationFigures {
  readonly service: { readonly slug: string; readonly name: string; readonly unitName: string };
  readonly year: number;
}

/**
 * The one source of every public figure about applications: of each open service the newest year that is shown, by
 * service. Reads the published copy only; `publishDurations` moves it.
 */
export async function publicDurations(
  services: Prisma.ServiceWhereInput = {},
): Promise<readonly PublicDuration[]> {
  const copy = await db().applicationPublication.findMany({
    where: { service: { AND: [{ isActive: true }, services] } },
    orderBy: [{ service: { name: "asc" } }, { serviceId: "asc" }, { year: "desc" }, { minutes: "asc" }],
    select: {
      serviceId: true,
      year: true,
      minutes: true,
      n: true,
      onTimeN: true,
      service: { select: { slug: true, name: true, unit: { select: { name: true } } } },
    },
  });
  const newest = new Map<string, Omit<PublicDuration, keyof DurationFigures> & { counts: DurationCount[] }>();
  for (const { serviceId, year, minutes, n, onTimeN, service } of copy) {
    const { unit, ...names } = service;
    const group = newest.get(serviceId) ?? { service: { ...names, unitName: unit.name }, year, counts: [] };
    newest.set(serviceId, group);
    if (group.year === year) group.counts.push({ minutes, n, onTime: onTimeN });
  }
  return [...newest.values()].map(({ counts, ...group }) => ({ ...group, ...durationFigures(counts) }));
}

/** Of several services together: how many applications of a year were measured, and how many of them were on time. */
export interface OnTimeYear {
  readonly year: number;
  readonly n: number;
  /** Whole per cent. */
  readonly onTimePercent: number;
}

/** The on-time share of several open services, newest year first: whole groups of the published copy added up. */
export async function onTimeYears(services: Prisma.ServiceWhereInput = {}): Promise<readonly OnTimeYear[]> {
  const years = await db().applicationPublication.groupBy({
    by: ["year"],
    where: { service: { AND: [{ isActive: true }, services] } },
    _sum: { n: true, onTimeN: true },
    orderBy: { year: "desc" },
  });
  return years.flatMap(({ year, _sum: { n, onTimeN } }) =>
    n ? [{ year, n, onTimePercent: Math.round(((onTimeN ?? 0) * 100) / n) }] : [],
  );
}
