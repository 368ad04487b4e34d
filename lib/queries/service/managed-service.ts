import { db } from "@/lib/db/client";
import { staffedAmong } from "@/lib/db/counter-staff";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";
import { SHOWN_COLUMNS, type ShownService } from "./shown-columns";
import { visibleServicesWhere } from "./visible-services";

export interface ManagedService extends ShownService {
  readonly usersPerYear: number | null;
  /** It would take applications online, and nobody in service is placed there to handle them: citizens are not offered it. */
  readonly lacksStaff: boolean;
  readonly version: number;
}

/** One service as its unit's head and HR change it; null for everybody else. */
export async function managedService(viewer: Viewer, id: string): Promise<ManagedService | null> {
  const visible = visibleServicesWhere(viewer, "service.manage");
  if (!visible) return null;
  const row = await db().service.findFirst({
    where: { AND: [{ id }, visible] },
    select: { ...SHOWN_COLUMNS, usersPerYear: true, version: true },
  });
  if (!row) return null;
  const { unit, ...service } = row;
  const isOnline = service.isActive && service.acceptsOnline;
  const lacksStaff = isOnline && (await staffedAmong(db(), [unit.path])).size === 0;
  return { ...service, unitName: unit.name, lacksStaff };
}

/** The open units that may get a service from this viewer, by name. */
export async function unitsForServices(
  viewer: Viewer,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const reached = unitsWithinReach(reachesOf(viewer, "service.manage"));
  if (!reached) return [];
  return db().workUnit.findMany({
    where: { AND: [{ isActive: true }, reached] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
