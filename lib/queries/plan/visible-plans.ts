import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf, type ViewerReach } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { inForce } from "../people/in-force";

type LimitedReach = Exclude<ViewerReach, { readonly kind: "all" }>;

function readable(reach: LimitedReach, today: string): Prisma.PerformancePlanWhereInput[] {
  switch (reach.kind) {
    case "unit":
      return [{ unit: { path: { startsWith: reach.path } } }];
    case "own":
      return [{ employeeId: reach.employeeId }];
    case "team":
      return [
        { appraiserId: reach.employeeId, endsOn: { lt: dateOf(today) } },
        {
          endsOn: { gte: dateOf(today) },
          employee: { appraisers: { some: { AND: [{ appraiserId: reach.employeeId }, inForce(today)] } } },
        },
        { appraisals: { some: { appraiserId: reach.employeeId } } },
      ];
    // A plan knows no superior of its appraiser, and is read by nobody for where they work.
    case "superior":
    case "workplace":
      return [];
  }
}

/**
 * The plans that `can(viewer, "plan.read", planRecord(plan, today))` lets this viewer read on a day, as a scope.
 */
export function visiblePlansWhere(viewer: Viewer, today: string): Prisma.PerformancePlanWhereInput {
  const reaches = reachesOf(viewer, "plan.read");
  // Prisma drops an empty condition from an OR, so "everything" cannot stand among others.
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const scopes = reaches.flatMap((reach) => (reach.kind === "all" ? [] : readable(reach, today)));
  return scopes.length > 0 ? { OR: scopes } : { id: { in: [] } };
}

/** Prefixes of the unit paths whose people's plans the viewer may count; "" for all, none without such a reach. */
export const countablePrefixes = (viewer: Viewer): readonly string[] =>
  reachesOf(viewer, "plan.read").flatMap((reach) => {
    if (reach.kind === "all") return [""];
    return reach.kind === "unit" ? [reach.path] : [];
  });
