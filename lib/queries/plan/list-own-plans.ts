import { db } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { PlanState } from "@/lib/domain/plan/lifecycle";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface OwnPlanRow {
  readonly id: string;
  readonly period: string;
  readonly positionTitle: string;
  readonly appraiser: string;
  readonly state: PlanState;
  /** Only once it was handed over. */
  readonly predikat: Predikat | null;
}

/** As many as one person has in some twenty years of service. */
const MOST = 40;

/** The viewer's plans, the newest first, each with its rating once that was handed over. */
export async function listOwnPlans(viewer: EmployeeViewer): Promise<readonly OwnPlanRow[]> {
  const rows = await db().performancePlan.findMany({
    where: { employeeId: viewer.employeeId },
    orderBy: { startsOn: "desc" },
    take: MOST,
    select: {
      id: true,
      state: true,
      positionTitle: true,
      period: { select: { name: true } },
      appraiser: { select: { name: true } },
      appraisals: {
        where: { kind: "ANNUAL", state: { notIn: [...UNSHOWN_STATES] } },
        select: { predikat: true },
        take: 1,
      },
    },
  });
  return rows.map(({ period, appraiser, appraisals, ...plan }) => ({
    ...plan,
    period: period.name,
    appraiser: appraiser.name,
    predikat: appraisals[0]?.predikat ?? null,
  }));
}
