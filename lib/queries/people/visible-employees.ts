import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf, type ViewerReach } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { appraisedBy } from "./in-force";

/** Nobody. */
const NOBODY = { id: { in: [] } } satisfies Prisma.EmployeeWhereInput;

function within(reach: ViewerReach, today: string): Prisma.EmployeeWhereInput {
  switch (reach.kind) {
    case "all":
      return {};
    case "unit":
      return { unit: { path: { startsWith: reach.path } } };
    case "own":
      return { id: reach.employeeId };
    case "team":
      return appraisedBy({ appraiserId: reach.employeeId }, today);
    // A person's record has no superior of its own: only plans and appraisals do.
    case "superior":
      return NOBODY;
  }
}

/** The people whom the viewer's permission reaches, in SQL: exactly those for whom `can` says yes. */
export function visibleEmployees(
  viewer: Viewer,
  today: string,
  permission: Permission = "people.read",
): Prisma.EmployeeWhereInput {
  const reaches = reachesOf(viewer, permission);
  if (reaches.length === 0) return NOBODY;
  // Prisma drops an empty condition out of an OR instead of taking it as true, so "all" stands alone.
  if (reaches.some(({ kind }) => kind === "all")) return {};
  return { OR: reaches.map((reach) => within(reach, today)) };
}
