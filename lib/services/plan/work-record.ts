import type { Prisma } from "@/lib/db/generated/client";
import { type APPRAISER_OF_PLAN, namedAppraiser } from "@/lib/db/plan-appraiser";
import type { RecordFacts } from "@/lib/permissions/can";
import { workAppraiser } from "@/lib/permissions/plan-access";

/**
 * What the rights ask about the log, dialogues and coaching of a plan on a day: who may not read them any more writes none
 * either.
 */
export const workRecord = (
  plan: Prisma.PerformancePlanGetPayload<{ select: typeof APPRAISER_OF_PLAN }>,
  today: string,
): RecordFacts => ({
  ownerId: plan.employeeId,
  appraiserId: workAppraiser(namedAppraiser(plan, today)),
  unitPath: plan.unit.path,
});
