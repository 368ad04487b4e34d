import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { measureIndicators } from "../measured/measure-indicators";
import {
  indicatorsOf,
  MEASURED_RESULTS,
  type MeasuredIndicatorView,
  measuredResults,
} from "./measured-results";

export interface OwnProgress {
  readonly planId: string;
  readonly periodName: string;
  readonly indicators: readonly MeasuredIndicatorView[];
  /** Entries that stand of the current month. */
  readonly entriesThisMonth: number;
}

/** How far the viewer's own agreed plan of today has come; null when none is in force. */
export async function ownProgress(viewer: EmployeeViewer, today: string): Promise<OwnProgress | null> {
  const day = dateOf(today);
  const plan = await db().performancePlan.findFirst({
    where: { employeeId: viewer.employeeId, state: "AGREED", startsOn: { lte: day }, endsOn: { gte: day } },
    orderBy: [{ startsOn: "desc" }, { revision: "desc" }],
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      period: { select: { name: true } },
      results: MEASURED_RESULTS,
    },
  });
  if (!plan) return null;
  const entriesThisMonth = await db().progressEntry.count({
    where: {
      authorId: viewer.employeeId,
      happenedOn: { gte: dateOf(`${today.slice(0, 7)}-01`), lte: day },
      withdrawsId: null,
      withdrawnBy: null,
      indicator: { result: { planId: plan.id } },
    },
  });
  const span = { from: dayOf(plan.startsOn), to: dayOf(plan.endsOn) };
  const { employeeId } = viewer;
  const measured = await measureIndicators(viewer, indicatorsOf(plan.results), { employeeId, span }, today);
  const indicators = indicatorsOf(measuredResults(plan.results, measured));
  return { planId: plan.id, periodName: plan.period.name, indicators, entriesThisMonth };
}
