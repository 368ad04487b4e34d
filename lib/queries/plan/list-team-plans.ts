import { db } from "@/lib/db/client";
import type { PlanState } from "@/lib/domain/plan/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

export interface TeamPlanRow {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly period: string;
  readonly state: PlanState;
  readonly submittedAt: string | null;
}

const PAGE = 25;

/** Plans that the viewer appraises in one state, by id; the index over appraiser, state and id answers it. */
export async function listTeamPlans(
  viewer: EmployeeViewer,
  filter: { readonly state: PlanState; readonly after?: string | undefined },
): Promise<KeysetPage<TeamPlanRow>> {
  const rows = await db().performancePlan.findMany({
    where: {
      appraiserId: viewer.employeeId,
      state: filter.state,
      ...(filter.after ? { id: { gt: filter.after } } : {}),
    },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: {
      id: true,
      state: true,
      positionTitle: true,
      submittedAt: true,
      employee: { select: { name: true } },
      period: { select: { name: true } },
    },
  });
  const plain = rows.map(({ employee, period, submittedAt, ...plan }) => ({
    ...plan,
    name: employee.name,
    period: period.name,
    submittedAt: submittedAt?.toISOString() ?? null,
  }));
  return keysetPage(plain, PAGE, ({ id }) => id);
}
