import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";

/** What the permissions must know of a plan whose log is read; `planRecord` makes their record of it. */
export const PLAN_RECORD = {
  ...APPRAISER_OF_PLAN,
  appraisals: {
    select: { appraiserId: true, superiorId: true, objection: { select: { appraisalId: true } } },
  },
} as const satisfies Prisma.PerformancePlanSelect;

type RecordRow = Prisma.PerformancePlanGetPayload<{ select: typeof PLAN_RECORD }>;

export const objectionsOf = (plan: Pick<RecordRow, "appraisals">) =>
  plan.appraisals.map(({ superiorId, objection }) => ({ superiorId, hasObjection: objection !== null }));
