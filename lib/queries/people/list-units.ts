import { db } from "@/lib/db/client";
import { inTreeOrder } from "@/lib/domain/people/unit-order";
import { reachesOf } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly isActive: boolean;
  /** Active people in exactly this unit. */
  readonly people: number;
}

/** Where clause of the units within a permission's reach. */
export function visibleUnits(viewer: Viewer, permission: Permission) {
  const reaches = reachesOf(viewer, permission);
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const paths = reaches.flatMap((reach) =>
    reach.kind === "unit" ? [{ path: { startsWith: reach.path } }] : [],
  );
  return paths.length > 0 ? { OR: paths } : null;
}

/** The units that the viewer sees, each under its parent, siblings by name; null for who sees none. */
export async function listUnits(
  viewer: Viewer,
  permission: Permission = "people.read",
): Promise<readonly UnitRow[] | null> {
  const where = visibleUnits(viewer, permission);
  if (!where) return null;
  const found = await db().workUnit.findMany({
    where,
    select: {
      id: true,
      name: true,
      parentId: true,
      isActive: true,
      _count: { select: { employees: { where: { state: "ACTIVE" } } } },
    },
  });
  return inTreeOrder(found).map(({ _count, ...unit }) => ({ ...unit, people: _count.employees }));
}
