import { db } from "@/lib/db/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";
import { SHOWN_COLUMNS } from "./shown-columns";
import { visibleServicesWhere } from "./visible-services";

export interface ManagedService {
  readonly id: string;
  readonly slug: string;
  readonly unitName: string;
  readonly name: string;
  readonly description: string;
  readonly requirements: string;
  readonly procedure: string;
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
  readonly complaints: string;
  readonly openingHours: string | null;
  readonly legalBasis: string | null;
  readonly facilities: string | null;
  readonly competence: string | null;
  readonly internalControl: string | null;
  readonly staffing: string | null;
  readonly guarantee: string | null;
  readonly safety: string | null;
  readonly evaluation: string | null;
  readonly usersPerYear: number | null;
  readonly isActive: boolean;
  readonly acceptsOnline: boolean;
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
  return { ...service, unitName: unit.name };
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
