import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RecordFacts } from "@/lib/permissions/can";

const INCLUDE = {
  unit: { select: { path: true } },
  period: { select: { state: true } },
  results: { orderBy: { ordinal: "asc" }, include: { indicators: { orderBy: { ordinal: "asc" } } } },
  behaviours: true,
  annexes: { orderBy: [{ kind: "asc" }, { ordinal: "asc" }] },
} satisfies Prisma.PerformancePlanInclude;

/** A plan with its rows, as a service decides about it. */
export const storedPlan = (tx: Tx, id: string) =>
  tx.performancePlan.findUnique({ where: { id }, include: INCLUDE });
export type StoredPlan = NonNullable<Awaited<ReturnType<typeof storedPlan>>>;

/** What the rights ask about a plan. */
export const planRecord = (plan: StoredPlan): RecordFacts => ({
  ownerId: plan.employeeId,
  appraiserId: plan.appraiserId,
  unitPath: plan.unit.path,
});
