import { dayOf } from "@/lib/time";
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

/** Everybody who appraised the owner of a plan, at any time: `termsOf` says it in days. */
export const TERMS_OF_OWNER = {
  select: {
    employeeId: true,
    appraiserId: true,
    kind: true,
    startsOn: true,
    endsOn: true,
    appraiser: { select: { state: true } },
  },
} as const satisfies Prisma.Employee$appraisersArgs;

type TermRow = Prisma.AppraiserAssignmentGetPayload<typeof TERMS_OF_OWNER>;

/** As `appraiserOfWindow` in lib/domain/appraisal/windows.ts takes them. */
export const termsOf = (rows: readonly TermRow[]) =>
  rows.map(({ appraiser, startsOn, endsOn, ...term }) => ({
    ...term,
    startsOn: dayOf(startsOn),
    endsOn: endsOn ? dayOf(endsOn) : null,
    isInService: appraiser.state === "ACTIVE",
  }));
