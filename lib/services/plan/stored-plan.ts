import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN, namedAppraiser } from "@/lib/db/plan-appraiser";
import type { RecordFacts } from "@/lib/permissions/can";
import { planAppraiser } from "@/lib/permissions/plan-access";

const INCLUDE = {
  unit: APPRAISER_OF_PLAN.unit,
  employee: APPRAISER_OF_PLAN.employee,
  appraisals: APPRAISER_OF_PLAN.appraisals,
  period: { select: { state: true } },
  results: { orderBy: { ordinal: "asc" }, include: { indicators: { orderBy: { ordinal: "asc" } } } },
  behaviours: true,
  annexes: { orderBy: [{ kind: "asc" }, { ordinal: "asc" }] },
} satisfies Prisma.PerformancePlanInclude;

/** A plan with its rows, as a service decides about it. */
export const storedPlan = (tx: Tx, id: string) =>
  tx.performancePlan.findUnique({ where: { id }, include: INCLUDE });
export type StoredPlan = NonNullable<Awaited<ReturnType<typeof storedPlan>>>;

/** What the rights ask about a plan on a day: who acted for the appraiser and does no more decides nothing any more. */
export const planRecord = (plan: StoredPlan, today: string): RecordFacts => ({
  ownerId: plan.employeeId,
  appraiserId: planAppraiser(namedAppraiser(plan, today)),
  unitPath: plan.unit.path,
});
