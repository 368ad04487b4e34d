import { cache } from "react";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { addMonths } from "@/lib/domain/calendar/local-date";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { reachesOf } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { momentKey } from "../row-key";
import { planWindows, WINDOWS_OF_PLAN, type WindowView } from "./plan-windows";
import { waitsSince } from "./waits-since";

export interface WindowsToBegin {
  readonly planId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  /** Those that the viewer is to begin, the earliest first; never empty. */
  readonly windows: readonly WindowView[];
  /** Since when the earliest waits; null where none does: who has left the service may be rated for their days, and need not. */
  readonly since: Date | null;
}
type Ordered = WindowsToBegin & { readonly waitsFrom: Date };

const PAGE = 20;
/** From the first window of a year to the closing of its period. */
const MONTHS_BACK = 14;

/** The place of a row in the list: who waits longest comes first. */
const keyOf = ({ waitsFrom, planId }: Ordered): string => momentKey(waitsFrom.toISOString(), planId);

/**
 * Everybody of whom a window is over that the viewer is to evaluate and nobody began, who waits longest first. None of whom the
 * rating of the year was handed over: it tells more than its windows. As many as one person appraises, so the rules look at each of
 * them, and the page is cut afterwards. Read once for a page: several of its panels ask.
 */
const everybody = cache(async (viewer: EmployeeViewer, today: string): Promise<readonly Ordered[]> => {
  if (reachesOf(viewer, "appraisal.rate").length === 0) return [];
  const ids = await db().$queryRaw<{ id: string }[]>(plansSql(viewer, today));
  const plans = await db().performancePlan.findMany({
    where: { id: { in: ids.map(({ id }) => id) }, period: { state: "OPEN" } },
    select: {
      ...WINDOWS_OF_PLAN,
      positionTitle: true,
      agreedAt: true,
      employee: { select: { name: true, state: true, ...WINDOWS_OF_PLAN.employee.select } },
    },
  });
  const waiting = plans.flatMap((plan) => {
    const windows = planWindows(viewer, plan, { today, readsFinal: false }).filter(
      ({ mayBegin }) => mayBegin,
    );
    const [first] = windows;
    if (!first) return [];
    const { id: planId, positionTitle, employee, agreedAt } = plan;
    const waitsFrom = waitsSince(first.endsOn, agreedAt);
    const since = employee.state === "ACTIVE" ? waitsFrom : null;
    return [{ planId, employeeName: employee.name, positionTitle, windows, since, waitsFrom }];
  });
  return waiting.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
});

/**
 * The plans in force of the people whom the viewer appraises or has appraised lately, and those that went to them, of which no
 * rating of the year was handed over. `OFFSET 0` leads from the team to its plans and to their ratings, and never the other way round.
 */
const plansSql = ({ employeeId }: EmployeeViewer, today: string): Prisma.Sql => Prisma.sql`
  SELECT p."id"::text FROM (
    SELECT "id" FROM "performance_plan" WHERE "appraiser_id" = ${employeeId}::uuid AND "state" = 'AGREED'
    UNION
    SELECT p."id" FROM (
      SELECT DISTINCT "employee_id" FROM "appraiser_assignment"
      WHERE "appraiser_id" = ${employeeId}::uuid AND "starts_on" <= ${today}::date
        AND ("ends_on" IS NULL OR "ends_on" >= ${addMonths(today, -MONTHS_BACK)}::date)
    ) a
    CROSS JOIN LATERAL (
      SELECT "id" FROM "performance_plan" WHERE "employee_id" = a."employee_id" AND "state" = 'AGREED' OFFSET 0
    ) p
  ) p
  LEFT JOIN LATERAL (
    SELECT "plan_id" FROM "appraisal" WHERE "plan_id" = p."id" AND "kind" = 'ANNUAL'
      AND "state"::text <> ALL (${[...UNSHOWN_STATES]}::text[]) OFFSET 0
  ) year ON true
  WHERE year."plan_id" IS NULL`;

/** One page of them, or the one of a plan. */
export async function listWindowsToBegin(
  viewer: EmployeeViewer,
  today: string,
  { after, planId }: { readonly after?: string | undefined; readonly planId?: string | undefined } = {},
): Promise<KeysetPage<WindowsToBegin>> {
  const rows = (await everybody(viewer, today)).filter(
    (row) => (after === undefined || keyOf(row) > after) && (planId === undefined || row.planId === planId),
  );
  return keysetPage(rows.slice(0, PAGE + 1), PAGE, keyOf);
}

/** Those of them that wait for the viewer. */
export const windowsToBegin = async (
  viewer: EmployeeViewer,
  today: string,
): Promise<readonly (WindowsToBegin & { readonly since: Date })[]> =>
  (await everybody(viewer, today)).flatMap(({ since, ...row }) => (since ? [{ ...row, since }] : []));

/** How many people that is. */
export const countWindowsToBegin = async (viewer: EmployeeViewer, today: string): Promise<number> =>
  (await windowsToBegin(viewer, today)).length;
