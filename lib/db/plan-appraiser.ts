import { dateOf } from "@/lib/time";
import type { Prisma } from "./generated/client";

/** What must be read of a plan to know how the appraiser whom it names stands to it. */
export const APPRAISER_OF_PLAN = {
  employeeId: true,
  appraiserId: true,
  state: true,
  unit: { select: { path: true } },
  employee: { select: { appraisers: { select: { appraiserId: true, startsOn: true, endsOn: true } } } },
  appraisals: { select: { appraiserId: true } },
} as const satisfies Prisma.PerformancePlanSelect;

type Row = Pick<
  Prisma.PerformancePlanGetPayload<{ select: typeof APPRAISER_OF_PLAN }>,
  "appraiserId" | "state" | "employee" | "appraisals"
>;

/** The same as the rules in lib/permissions/plan-access.ts ask for it, on a day (YYYY-MM-DD). */
export function namedAppraiser({ appraiserId, state, employee, appraisals }: Row, today: string) {
  const day = dateOf(today);
  return {
    appraiserId,
    state,
    isInOffice: employee.appraisers.some(
      (one) =>
        one.appraiserId === appraiserId && one.startsOn <= day && (one.endsOn === null || one.endsOn >= day),
    ),
    isRating: appraisals.some((one) => one.appraiserId === appraiserId),
  };
}
