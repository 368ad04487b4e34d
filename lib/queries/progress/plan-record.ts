import type { Prisma } from "@/lib/db/generated/client";
import type { RecordFacts } from "@/lib/permissions/can";

/** What the permissions must know of a plan whose log is read. */
export const PLAN_RECORD = {
  employeeId: true,
  appraiserId: true,
  unit: { select: { path: true } },
  appraisals: { select: { superiorId: true, objection: { select: { appraisalId: true } } } },
} as const satisfies Prisma.PerformancePlanSelect;

type RecordRow = Prisma.PerformancePlanGetPayload<{ select: typeof PLAN_RECORD }>;

export const planRecordOf = (plan: RecordRow): RecordFacts => ({
  ownerId: plan.employeeId,
  appraiserId: plan.appraiserId,
  unitPath: plan.unit.path,
});

export const objectionsOf = (plan: RecordRow) =>
  plan.appraisals.map(({ superiorId, objection }) => ({ superiorId, hasObjection: objection !== null }));
