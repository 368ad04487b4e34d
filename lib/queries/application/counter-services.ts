import { db } from "@/lib/db/client";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { visibleServicesWhere } from "../service/visible-services";

export interface CounterService {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
}

type CounterPermission = Extract<Permission, "application.read" | "application.handle">;

/** The open services whose applications the viewer reads or takes, by name. */
export async function counterServices(
  viewer: Viewer,
  permission: CounterPermission,
): Promise<readonly CounterService[]> {
  const visible = visibleServicesWhere(viewer, permission);
  if (!visible) return [];
  const rows = await db().service.findMany({
    where: { AND: [visible, { isActive: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, unit: { select: { name: true } } },
  });
  return rows.map(({ unit, ...row }) => ({ ...row, unitName: unit.name }));
}

/** Whether there is a service whose applications the viewer reads: what the menu asks. */
export async function seesApplications(viewer: Viewer): Promise<boolean> {
  const visible = visibleServicesWhere(viewer, "application.read");
  return (
    visible !== null && (await db().service.findFirst({ where: visible, select: { id: true } })) !== null
  );
}
