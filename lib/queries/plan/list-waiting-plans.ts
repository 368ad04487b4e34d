import { db } from "@/lib/db/client";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

export interface WaitingPlanRow {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly period: string;
  readonly submittedAt: string;
}

const PAGE = 25;
const KEY = /^(\d{4}-[^~]{10,30}Z)~([0-9a-f-]{36})$/;

/** Plans that wait for the viewer's answer, who waits longest first. */
export async function listWaitingPlans(
  viewer: EmployeeViewer,
  filter: { readonly after?: string | undefined; readonly take?: number } = {},
): Promise<KeysetPage<WaitingPlanRow>> {
  if (!canSomewhere(viewer, "plan.agree")) return { rows: [], next: null };
  const size = filter.take ?? PAGE;
  const [, at, id] = KEY.exec(filter.after ?? "") ?? [];
  const since = at ? new Date(at) : null;
  const rows = await db().performancePlan.findMany({
    where: {
      appraiserId: viewer.employeeId,
      state: "SUBMITTED",
      NOT: { employeeId: viewer.employeeId },
      period: { state: "OPEN" },
      ...(since && id
        ? { OR: [{ submittedAt: { gt: since } }, { submittedAt: since, id: { gt: id } }] }
        : {}),
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      positionTitle: true,
      submittedAt: true,
      employee: { select: { name: true } },
      period: { select: { name: true } },
    },
  });
  const plain = rows.flatMap(({ employee, period, submittedAt, ...plan }) =>
    submittedAt
      ? [{ ...plan, name: employee.name, period: period.name, submittedAt: submittedAt.toISOString() }]
      : [],
  );
  return keysetPage(plain, size, (row) => `${row.submittedAt}~${row.id}`);
}
