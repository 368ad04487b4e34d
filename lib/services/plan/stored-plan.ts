import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";

const INCLUDE = {
  unit: APPRAISER_OF_PLAN.unit,
  employee: { select: { ...APPRAISER_OF_PLAN.employee.select, state: true } },
  appraisals: { select: { ...APPRAISER_OF_PLAN.appraisals.select, kind: true, state: true } },
  period: { select: { state: true } },
  results: {
    orderBy: { ordinal: "asc" },
    include: {
      indicators: {
        orderBy: { ordinal: "asc" },
        include: { sourceService: { select: { name: true } }, sourceUnit: { select: { name: true } } },
      },
    },
  },
  behaviours: true,
  annexes: { orderBy: [{ kind: "asc" }, { ordinal: "asc" }] },
} satisfies Prisma.PerformancePlanInclude;

/** A plan with its rows, as a service decides about it. */
export const storedPlan = (tx: Tx, id: string) =>
  tx.performancePlan.findUnique({ where: { id }, include: INCLUDE });
export type StoredPlan = NonNullable<Awaited<ReturnType<typeof storedPlan>>>;
