import { db } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import type { PlanState } from "@/lib/domain/plan/lifecycle";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { measureIndicators } from "../measured/measure-indicators";
import { indicatorsOf, MEASURED_RESULTS, type MeasuredResultView, measuredResults } from "./measured-results";
import { objectionsOf, PLAN_RECORD } from "./plan-record";

export interface PlanProgress {
  readonly id: string;
  readonly state: PlanState;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly periodName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isOwn: boolean;
  /** It is one's own plan and it is in force. */
  readonly canLog: boolean;
  readonly results: readonly MeasuredResultView[];
}

/** What was reached of a plan so far, from the kept totals; null for who may not read its log. */
export async function planProgress(
  viewer: Viewer,
  planId: string,
  today: string,
): Promise<PlanProgress | null> {
  const plan = await db().performancePlan.findUnique({
    where: { id: planId },
    select: {
      ...PLAN_RECORD,
      id: true,
      state: true,
      positionTitle: true,
      startsOn: true,
      endsOn: true,
      employee: { select: { name: true, ...APPRAISER_OF_PLAN.employee.select } },
      period: { select: { name: true } },
      results: MEASURED_RESULTS,
    },
  });
  if (!plan) return null;
  const record = planRecord(plan, today);
  if (!mayReadEvidence(viewer, record, objectionsOf(plan))) return null;
  const { employeeId } = plan;
  const span = { from: dayOf(plan.startsOn), to: dayOf(plan.endsOn) };
  const measured = await measureIndicators(viewer, indicatorsOf(plan.results), { employeeId, span }, today);
  return {
    id: plan.id,
    state: plan.state,
    employeeName: plan.employee.name,
    positionTitle: plan.positionTitle,
    periodName: plan.period.name,
    startsOn: span.from,
    endsOn: span.to,
    isOwn: viewer.kind === "employee" && viewer.employeeId === plan.employeeId,
    canLog: plan.state === "AGREED" && can(viewer, "progress.log", record),
    results: measuredResults(plan.results, measured),
  };
}
