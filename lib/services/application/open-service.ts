import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBecause } from "../errors";
import { holdUnit } from "../people/hold-unit";

const SELECT = {
  id: true,
  isActive: true,
  acceptsOnline: true,
  standardMinutes: true,
  version: true,
  unitId: true,
  unit: { select: { path: true } },
} as const satisfies Prisma.ServiceSelect;
type ServiceRow = Prisma.ServiceGetPayload<{ select: typeof SELECT }>;

/**
 * A service that takes applications, with its unit held open; null where there is none or `may` says no. REFUSED where the
 * service or its unit is closed.
 */
export async function openService(
  tx: Tx,
  id: string,
  may: (service: ServiceRow) => boolean,
): Promise<ServiceRow | null> {
  const service = await tx.service.findUnique({ where: { id }, select: SELECT });
  if (!service || !may(service)) return null;
  const unit = await holdUnit(tx, service.unitId);
  if (!service.isActive || !unit?.isActive) throw refusedBecause("service", ["APPLICATION_SERVICE_CLOSED"]);
  return service;
}
