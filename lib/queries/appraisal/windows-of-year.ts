import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { planWindows, WINDOWS_OF_PLAN, type WindowView } from "./plan-windows";

export interface WindowOfYear extends WindowView {
  /** The unit in which it was; null where the whole year is of one. */
  readonly unitName: string | null;
}

/**
 * The windows of a person's year up to a plan, those of the units before a move included, beside the annual evaluation: who
 * gives that one considers them, and computes nothing from them (docs/rules.md#periods). Read by whom the annual one may be
 * read by.
 */
export async function windowsOfYear(
  viewer: EmployeeViewer,
  plan: { readonly employeeId: string; readonly periodId: string; readonly startsOn: Date },
  today: string,
): Promise<readonly WindowOfYear[]> {
  const { employeeId, periodId, startsOn } = plan;
  const plans = await db().performancePlan.findMany({
    where: { employeeId, periodId, startsOn: { lte: startsOn } },
    orderBy: { startsOn: "asc" },
    select: { ...WINDOWS_OF_PLAN, unit: { select: { path: true, name: true } } },
  });
  return plans.flatMap((one) => {
    const unitName = plans.length > 1 ? one.unit.name : null;
    return planWindows(viewer, one, { today, readsFinal: true }).map((window) => ({ ...window, unitName }));
  });
}
