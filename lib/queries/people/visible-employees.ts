import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf, type ViewerReach } from "@/lib/permissions/can";
import { NEVER_ABOUT_SELF, type Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { appraisedBy } from "./in-force";

/** Nobody. */
const NOBODY = { id: { in: [] } } satisfies Prisma.EmployeeWhereInput;

/** The ids of the units under a path, by that path. */
type UnitIds = ReadonlyMap<string, readonly string[]>;

function within(reach: ViewerReach, today: string, unitIds: UnitIds): Prisma.EmployeeWhereInput {
  switch (reach.kind) {
    case "all":
      return {};
    case "unit": {
      const ids = unitIds.get(reach.path);
      return ids ? { unitId: { in: [...ids] } } : { unit: { path: { startsWith: reach.path } } };
    }
    case "own":
      return { id: reach.employeeId };
    case "team":
      return appraisedBy({ appraiserId: reach.employeeId }, today);
    // A person's record has no superior of its own: only plans and appraisals do. Nor is it a colleague's to read.
    case "superior":
    case "workplace":
      return NOBODY;
  }
}

/** The people whom the viewer's permission reaches, in SQL: exactly those for whom `can` says yes. */
export function visibleEmployees(
  viewer: Viewer,
  today: string,
  permission: Permission = "people.read",
  unitIds: UnitIds = new Map(),
): Prisma.EmployeeWhereInput {
  const reaches = reachesOf(viewer, permission);
  if (reaches.length === 0) return NOBODY;
  const isSelfLeftOut = viewer.kind === "employee" && NEVER_ABOUT_SELF.has(permission);
  const others = isSelfLeftOut ? { id: { not: viewer.employeeId } } : {};
  // Prisma drops an empty condition out of an OR instead of taking it as true, so "all" stands alone.
  if (reaches.some(({ kind }) => kind === "all")) return others;
  return { ...others, OR: reaches.map((reach) => within(reach, today, unitIds)) };
}

export async function unitIdsUnder(path: string): Promise<readonly string[]> {
  const units = await db().workUnit.findMany({ where: { path: { startsWith: path } }, select: { id: true } });
  return units.map(({ id }) => id);
}

/**
 * The same for the long list. Units are a few hundred and people many thousands, so the units are named: then PostgreSQL
 * finds the people by their index instead of looking at everybody's unit.
 */
export async function visibleEmployeesByUnit(
  viewer: Viewer,
  today: string,
): Promise<Prisma.EmployeeWhereInput> {
  const paths = reachesOf(viewer, "people.read").flatMap((one) => (one.kind === "unit" ? [one.path] : []));
  const unitIds = new Map(
    await Promise.all(paths.map(async (path) => [path, await unitIdsUnder(path)] as const)),
  );
  return visibleEmployees(viewer, today, "people.read", unitIds);
}
