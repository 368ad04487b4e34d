import type { Prisma } from "@/lib/db/generated/client";
import { type RecordFacts, reachesOf, type ViewerReach } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

type LimitedReach = Exclude<ViewerReach, { readonly kind: "all" }>;

function readable(reach: LimitedReach): Prisma.ImprovementPlanWhereInput[] {
  switch (reach.kind) {
    case "unit":
      return [{ unit: { path: { startsWith: reach.path } } }];
    case "own":
      return [{ employeeId: reach.employeeId }];
    case "team":
      return [{ appraiserId: reach.employeeId }];
    case "superior":
    case "workplace":
      return [];
  }
}

/**
 * The improvement plans that `can(viewer, "improvement.read", plan)` lets this viewer read, as a scope; and those in
 * which they are a mentor.
 */
export function visibleImprovements(viewer: EmployeeViewer): Prisma.ImprovementPlanWhereInput {
  const reaches = reachesOf(viewer, "improvement.read");
  // Prisma drops an empty condition from an OR, so "everything" cannot stand among others.
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const scopes = reaches.flatMap((reach) => (reach.kind === "all" ? [] : readable(reach)));
  return { OR: [...scopes, { actions: { some: { mentorId: viewer.employeeId } } }] };
}

/** What the permissions ask about an improvement plan. */
export const improvementRecord = (plan: {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly unit: { readonly path: string };
}): RecordFacts => ({
  ownerId: plan.employeeId,
  appraiserId: plan.appraiserId,
  unitPath: plan.unit.path,
});
