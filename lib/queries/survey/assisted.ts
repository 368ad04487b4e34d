import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { visibleServicesWhere } from "../service/visible-services";

/** Where answers are entered for citizens: an open counter of a service, or the service without one. */
export interface AssistedPlace {
  readonly counterId: string | null;
  readonly counterName: string | null;
  /** Answers entered there in the period. */
  readonly n: number;
}

export interface AssistedService {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly places: readonly AssistedPlace[];
}

/** How many answers officers entered, by service and counter, in one period. */
async function countsOf(periodId: string | null, service: Prisma.ServiceWhereInput) {
  if (periodId === null) return [];
  const rows = await db().surveyResponse.groupBy({
    by: ["serviceId", "counterId"],
    where: { periodId, channel: "ASSISTED", service },
    _count: { _all: true },
  });
  return rows.map(({ serviceId, counterId, _count }) => ({ serviceId, counterId, n: _count._all }));
}

/** The open services of the viewer's own unit with their counters, by name; null for who enters no answers. */
export async function assistedServices(
  viewer: Viewer,
  today: string,
): Promise<{
  readonly periodName: string | null;
  readonly services: readonly AssistedService[];
} | null> {
  const visible = visibleServicesWhere(viewer, "survey.assist");
  if (!visible) return null;
  const where = { AND: [visible, { isActive: true }] };
  const [period, services] = await Promise.all([
    db().surveyPeriod.findFirst({
      where: { startsOn: { lte: dateOf(today) }, endsOn: { gte: dateOf(today) } },
      select: { id: true, name: true },
    }),
    db().service.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        unit: { select: { name: true } },
        counters: {
          where: { isOpen: true },
          orderBy: { name: "asc" },
          select: { id: true, name: true },
        },
      },
    }),
  ]);
  const counts = await countsOf(period?.id ?? null, where);
  const numberOf = (service: string, counter: string | null): number =>
    counts.find(({ serviceId, counterId }) => serviceId === service && counterId === counter)?.n ?? 0;
  return {
    periodName: period?.name ?? null,
    services: services.map(({ unit, counters, ...service }) => ({
      ...service,
      unitName: unit.name,
      places: [
        ...counters.map(({ id, name }) => ({
          counterId: id,
          counterName: name,
          n: numberOf(service.id, id),
        })),
        { counterId: null, counterName: null, n: numberOf(service.id, null) },
      ],
    })),
  };
}

export interface AssistedCount {
  readonly key: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly counterName: string | null;
  readonly n: number;
}

/** What officers entered in a period for the services whose results the viewer reads, the most first. */
export async function assistedCounts(viewer: Viewer, periodId: string): Promise<readonly AssistedCount[]> {
  const visible = visibleServicesWhere(viewer, "survey.read");
  if (!visible) return [];
  const counts = await countsOf(periodId, visible);
  const [services, counters] = await Promise.all([
    db().service.findMany({
      where: { id: { in: counts.map(({ serviceId }) => serviceId) } },
      select: { id: true, name: true, unit: { select: { name: true } } },
    }),
    db().serviceCounter.findMany({
      where: { id: { in: counts.flatMap(({ counterId }) => counterId ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  const counterOf = new Map(counters.map(({ id, name }) => [id, name]));
  return counts
    .map(({ serviceId, counterId, n }) => ({
      key: `${serviceId} ${counterId ?? ""}`,
      serviceName: serviceOf.get(serviceId)?.name ?? "",
      unitName: serviceOf.get(serviceId)?.unit.name ?? "",
      counterName: counterId === null ? null : (counterOf.get(counterId) ?? ""),
      n,
    }))
    .sort((one, other) => other.n - one.n || one.serviceName.localeCompare(other.serviceName, "id"));
}
