import type { Prisma } from "@/lib/db/generated/client";
import type { AppraisalRecord } from "@/lib/permissions/appraisal-access";
import { reachesOf, type ViewerReach } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";

function readable(reach: ViewerReach): Prisma.AppraisalWhereInput {
  switch (reach.kind) {
    case "all":
      return {};
    case "unit":
      return { plan: { unit: { path: { startsWith: reach.path } } } };
    case "own":
      return { plan: { employeeId: reach.employeeId } };
    case "team":
      return { appraiserId: reach.employeeId };
    case "superior":
      return { superiorId: reach.employeeId };
    // Nobody appraises by where they work.
    case "workplace":
      return { id: { in: [] } };
  }
}

/** The appraisals that `mayReadAppraisal` lets this viewer read, as a scope. */
export function visibleAppraisalsWhere(viewer: Viewer): Prisma.AppraisalWhereInput {
  const reaches = reachesOf(viewer, "appraisal.read");
  // Prisma leaves an empty condition out of an OR, which would turn "all" into the narrower rest.
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const granted = reaches.map(readable);
  const notSelf = viewer.kind === "employee" ? { NOT: { plan: { employeeId: viewer.employeeId } } } : {};
  const toDecide = reachesOf(viewer, "appraisal.decide").map((reach) => ({
    AND: [readable(reach), { objection: { isNot: null } }, notSelf],
  }));
  const scopes = [...granted, ...toDecide];
  // An empty OR would mean "everything" to some and "nothing" to others; say it.
  return scopes.length > 0 ? { OR: scopes } : { id: { in: [] } };
}

/** What the permissions must know of an appraisal. */
export const APPRAISAL_RECORD = {
  state: true,
  appraiserId: true,
  superiorId: true,
  objection: true,
  plan: { select: { employeeId: true, unit: { select: { path: true } } } },
} as const satisfies Prisma.AppraisalSelect;

type RecordRow = Prisma.AppraisalGetPayload<{ select: typeof APPRAISAL_RECORD }>;

export const appraisalRecordOf = (row: RecordRow): AppraisalRecord => ({
  ownerId: row.plan.employeeId,
  appraiserId: row.appraiserId,
  superiorId: row.superiorId,
  unitPath: row.plan.unit.path,
  state: row.state,
  hasObjection: row.objection !== null,
});
