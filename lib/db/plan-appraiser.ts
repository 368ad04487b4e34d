import type { Prisma } from "./generated/client";

/** What must be read of a plan to know who appraises by it: `planRecord` in lib/permissions/plan-access.ts takes it. */
export const APPRAISER_OF_PLAN = {
  employeeId: true,
  appraiserId: true,
  state: true,
  endsOn: true,
  unit: { select: { path: true } },
  employee: { select: { appraisers: { select: { appraiserId: true, startsOn: true, endsOn: true } } } },
  appraisals: { select: { appraiserId: true } },
} as const satisfies Prisma.PerformancePlanSelect;
