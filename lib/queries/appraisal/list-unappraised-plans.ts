import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { inForce } from "../people/in-force";
import { momentKey } from "../row-key";
import { waitsSince } from "./waits-since";

export interface UnappraisedPlan {
  readonly planId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly periodName: string;
  /** The last day (YYYY-MM-DD) that it is about. */
  readonly endsOn: string;
  /** False for who has left the service: they may be rated for their days, and need not. */
  readonly isInService: boolean;
  /** Since when it waits; null before that day, and for who has left the service. */
  readonly since: Date | null;
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

/** The place of a row in the list: who waits longest, or will wait first, comes first. */
const keyOf = ({ waitsFrom, planId }: Ordered): string => momentKey(waitsFrom.toISOString(), planId);

type Ordered = UnappraisedPlan & { readonly waitsFrom: Date };

/** In the order in which they wait. Read once for a page: several of its panels ask. */
const unappraised = cache(async (viewer: EmployeeViewer, today: string): Promise<readonly Ordered[]> => {
  const rows = await db().performancePlan.findMany({
    where: where(viewer, today),
    select: {
      id: true,
      positionTitle: true,
      endsOn: true,
      agreedAt: true,
      employee: { select: { name: true, state: true } },
      period: { select: { name: true } },
    },
  });
  const plans = rows.map(({ id, positionTitle, endsOn, agreedAt, employee, period }) => {
    const waitsFrom = waitsSince(dayOf(endsOn), agreedAt);
    const isInService = employee.state === "ACTIVE";
    return {
      planId: id,
      employeeName: employee.name,
      positionTitle,
      periodName: period.name,
      endsOn: dayOf(endsOn),
      isInService,
      since: isInService && dayOf(endsOn) <= today ? waitsFrom : null,
      waitsFrom,
    };
  });
  return plans.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
});

/** Agreed plans of the viewer's team whose annual evaluation is not open yet, or that of one plan. As many as one person appraises. */
export async function listUnappraisedPlans(
  viewer: EmployeeViewer,
  today: string,
  { after, planId }: { readonly after?: string | undefined; readonly planId?: string | undefined } = {},
): Promise<KeysetPage<UnappraisedPlan>> {
  const rows = (await unappraised(viewer, today)).filter(
    (row) => (after === undefined || keyOf(row) > after) && (planId === undefined || row.planId === planId),
  );
  return keysetPage(rows.slice(0, PAGE + 1), PAGE, keyOf);
}

/** Those of them that wait for the viewer: the days of the plan are over. */
export const annualToBegin = async (viewer: EmployeeViewer, today: string): Promise<readonly WaitingYear[]> =>
  (await unappraised(viewer, today)).flatMap(({ since, ...plan }) => (since ? [{ ...plan, since }] : []));

type WaitingYear = UnappraisedPlan & { readonly since: Date };

/** How many there are of people in service. */
export const countUnappraisedPlans = (viewer: EmployeeViewer, today: string): Promise<number> =>
  db().performancePlan.count({ where: { AND: [where(viewer, today), { employee: { state: "ACTIVE" } }] } });
