import { db } from "@/lib/db/client";
import { addMonths } from "@/lib/domain/calendar/local-date";
import { reachesOf } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { planWindows, WINDOWS_OF_PLAN, type WindowView } from "./plan-windows";

export interface WindowsToBegin {
  readonly planId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  /** Those that the viewer is to begin, the earliest first; never empty. */
  readonly windows: readonly WindowView[];
}

const PAGE = 20;
/** From the first window of a year to the closing of its period. */
const MONTHS_BACK = 14;

/**
 * Everybody of whom a window is over that the viewer is to evaluate and nobody began. As many as one person appraises, so the
 * rules look at each of them, and the page is cut afterwards.
 */
async function everybody(viewer: EmployeeViewer, today: string): Promise<readonly WindowsToBegin[]> {
  if (reachesOf(viewer, "appraisal.rate").length === 0) return [];
  const term = {
    appraiserId: viewer.employeeId,
    startsOn: { lte: dateOf(today) },
    OR: [{ endsOn: null }, { endsOn: { gte: dateOf(addMonths(today, -MONTHS_BACK)) } }],
  };
  const plans = await db().performancePlan.findMany({
    where: {
      state: "AGREED",
      period: { state: "OPEN" },
      OR: [{ appraiserId: viewer.employeeId }, { employee: { appraisers: { some: term } } }],
    },
    orderBy: { id: "asc" },
    select: {
      ...WINDOWS_OF_PLAN,
      positionTitle: true,
      employee: { select: { name: true, ...WINDOWS_OF_PLAN.employee.select } },
    },
  });
  return plans.flatMap((plan) => {
    const windows = planWindows(viewer, plan, { today, readsFinal: false }).filter(
      ({ mayBegin }) => mayBegin,
    );
    const { id: planId, positionTitle, employee } = plan;
    return windows.length > 0 ? [{ planId, employeeName: employee.name, positionTitle, windows }] : [];
  });
}

export async function listWindowsToBegin(
  viewer: EmployeeViewer,
  today: string,
  after?: string,
): Promise<KeysetPage<WindowsToBegin>> {
  const rows = (await everybody(viewer, today)).filter(({ planId }) => after === undefined || planId > after);
  return keysetPage(rows.slice(0, PAGE + 1), PAGE, ({ planId }) => planId);
}

/** How many people that is. */
export const countWindowsToBegin = async (viewer: EmployeeViewer, today: string): Promise<number> =>
  (await everybody(viewer, today)).length;
