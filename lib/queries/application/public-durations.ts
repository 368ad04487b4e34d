import { db } from "@/lib/db/client";
import { type DurationCount, type DurationFigures, durationFigures } from "@/lib/domain/application/figures";

export interface PublicDuration extends DurationFigures {
  readonly service: { readonly slug: string; readonly name: string; readonly unitName: string };
  readonly year: number;
}

/**
 * The one source of every public figure about applications: of each open service the newest year that is shown, by
 * service. Reads the published copy only; `publishDurations` moves it.
 */
export async function publicDurations(slug?: string): Promise<readonly PublicDuration[]> {
  const copy = await db().applicationPublication.findMany({
    where: { service: { isActive: true, ...(slug === undefined ? {} : { slug }) } },
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
