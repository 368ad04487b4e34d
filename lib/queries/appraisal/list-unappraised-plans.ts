import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { inForce } from "../people/in-force";

export interface UnappraisedPlan {
  readonly planId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly periodName: string;
}

const PAGE = 30;

function where(viewer: EmployeeViewer, today: string): Prisma.PerformancePlanWhereInput {
  const mayRate = reachesOf(viewer, "appraisal.rate").length > 0;
  return {
    // Nobody rates themselves, so a plan of one's own is never among them.
    AND: [
      { appraiserId: viewer.employeeId },
      { NOT: { employeeId: viewer.employeeId } },
      // While it runs it is theirs only as long as they are in office.
      {
        OR: [
          { endsOn: { lt: dateOf(today) } },
          {
            employee: { appraisers: { some: { AND: [{ appraiserId: viewer.employeeId }, inForce(today)] } } },
          },
        ],
      },
    ],
    state: "AGREED",
    period: { state: "OPEN" },
    appraisals: { none: { kind: "ANNUAL" } },
    ...(mayRate ? {} : { id: { in: [] } }),
  };
}

/** Agreed plans of the viewer's team whose annual evaluation is not open yet. */
export async function listUnappraisedPlans(
  viewer: EmployeeViewer,
  today: string,
  before?: string,
): Promise<KeysetPage<UnappraisedPlan>> {
  const rows = await db().performancePlan.findMany({
    where: { AND: [where(viewer, today), before ? { id: { lt: before } } : {}] },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      positionTitle: true,
      employee: { select: { name: true } },
      period: { select: { name: true } },
    },
  });
  const plain = rows.map(({ id, positionTitle, employee, period }) => ({
    planId: id,
    employeeName: employee.name,
    positionTitle,
    periodName: period.name,
  }));
  return keysetPage(plain, PAGE, ({ planId }) => planId);
}

export const countUnappraisedPlans = (viewer: EmployeeViewer, today: string): Promise<number> =>
  db().performancePlan.count({ where: where(viewer, today) });
