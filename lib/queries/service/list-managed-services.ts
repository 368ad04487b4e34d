import { db } from "@/lib/db/client";
import { staffedAmong } from "@/lib/db/counter-staff";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { matchingServicesWhere, servicesAfterWhere } from "./service-filter";
import { visibleServicesWhere } from "./visible-services";

const PAGE_SIZE = 50;

export interface ManagedServiceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
  readonly usersPerYear: number | null;
  readonly isActive: boolean;
  /** It would take applications online, and nobody in service is placed there to handle them. */
  readonly lacksStaff: boolean;
  /** Whether the viewer may change the service itself, not only its counters. */
  readonly mayEdit: boolean;
}

interface ServiceFilter {
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

/** The services whose counters the viewer keeps, open and closed, by name; null for whoever keeps none. */
export async function listManagedServices(
  viewer: Viewer,
  { search, after }: ServiceFilter,
): Promise<KeysetPage<ManagedServiceRow> | null> {
  const visible = visibleServicesWhere(viewer, "counter.manage");
  if (!visible) return null;
  const rows = await db().service.findMany({
    where: { AND: [visible, matchingServicesWhere(search), await servicesAfterWhere(after)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      usersPerYear: true,
      isActive: true,
      acceptsOnline: true,
      unit: { select: { name: true, path: true } },
    },
  });
  const online = rows.filter(({ isActive, acceptsOnline }) => isActive && acceptsOnline);
  const staffed = await staffedAmong(db(), [...new Set(online.map(({ unit }) => unit.path))]);
  return keysetPage(
    rows.map(({ unit, acceptsOnline, ...row }) => ({
      ...row,
      lacksStaff: row.isActive && acceptsOnline && !staffed.has(unit.path),
      unitName: unit.name,
      mayEdit: can(viewer, "service.manage", { unitPath: unit.path }),
    })),
    PAGE_SIZE,
    ({ id }) => id,
  );
}
