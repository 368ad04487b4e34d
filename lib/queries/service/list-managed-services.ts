import { db } from "@/lib/db/client";
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
}

interface ServiceFilter {
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

/** The services that the viewer looks after, open and closed, by name; null for whoever looks after none. */
export async function listManagedServices(
  viewer: Viewer,
  { search, after }: ServiceFilter,
): Promise<KeysetPage<ManagedServiceRow> | null> {
  const visible = visibleServicesWhere(viewer, "service.manage");
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
      unit: { select: { name: true } },
    },
  });
  return keysetPage(
    rows.map(({ unit, ...row }) => ({ ...row, unitName: unit.name })),
    PAGE_SIZE,
    ({ id }) => id,
  );
}
