import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { TERMS_OF_OWNER, termsOf } from "@/lib/db/plan-appraiser";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import {
  appraiserOfWindow,
  type EvaluationWindow,
  evaluationWindows,
  isWindowOver,
} from "@/lib/domain/appraisal/windows";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { mayReadAppraisal, mayReadRatings } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import { appraisersOf } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { APPRAISAL_RECORD, appraisalRecordOf } from "./visible-appraisals";

/** One window of a plan and how far its evaluation got, as a viewer may see it. */
export interface WindowView {
  readonly frequency: EvaluationFrequency;
  /** Days (YYYY-MM-DD), both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** From its last day on. */
  readonly isOver: boolean;
  /** Null while nobody began it. */
  readonly state: AppraisalState | null;
  /** Where it is to be read; null for who may not, and while there is none. */
  readonly appraisalId: string | null;
  /** Once it is final also for who rates by the plan now, although another one's form is not theirs to open. */
  readonly predikat: Predikat | null;
  /** The viewer appraised on its last day. */
  readonly mayBegin: boolean;
}

/** What must be read of a plan for its windows. */
export const WINDOWS_OF_PLAN = {
  id: true,
  state: true,
  startsOn: true,
  endsOn: true,
  employeeId: true,
  appraiserId: true,
  unit: { select: { path: true } },
  period: { select: { frequency: true, state: true } },
  employee: { select: { appraisers: TERMS_OF_OWNER } },
  appraisals: {
    where: { kind: "PERIODIC" },
    select: { ...APPRAISAL_RECORD, id: true, startsOn: true, endsOn: true, predikat: true },
  },
} as const satisfies Prisma.PerformancePlanSelect;

type PlanRow = Prisma.PerformancePlanGetPayload<{ select: typeof WINDOWS_OF_PLAN }>;

/**
 * The windows of one plan in their order. `readsFinal` says that the viewer considers what others decided: who appraises by the
 * plan now, and who reads the annual evaluation.
 */
export function planWindows(
  viewer: EmployeeViewer,
  plan: PlanRow,
  { today, readsFinal }: { readonly today: string; readonly readsFinal: boolean },
): readonly WindowView[] {
  const days = { startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) };
  const begun = new Map(plan.appraisals.map((row) => [dayOf(row.startsOn), row]));
  return evaluationWindows(plan.period.frequency, days).map((window) => {
    const row = begun.get(window.startsOn);
    const { frequency } = plan.period;
    const isOver = isWindowOver(window, today);
    const { startsOn, endsOn } = window;
    const of = { frequency, startsOn, endsOn, isOver };
    if (!row) {
      const mayBegin = isOver && isToBegin(viewer, plan, window);
      return { ...of, state: null, appraisalId: null, predikat: null, mayBegin };
    }
    const record = appraisalRecordOf(row);
    const isShown = (readsFinal && row.state === "FINAL") || mayReadRatings(viewer, record);
    return {
      ...of,
      endsOn: dayOf(row.endsOn),
      state: row.state,
      appraisalId: mayReadAppraisal(viewer, record) ? row.id : null,
      predikat: isShown ? row.predikat : null,
      mayBegin: false,
    };
  });
}

/** As `openAppraisal` decides it. */
function isToBegin(viewer: EmployeeViewer, plan: PlanRow, window: EvaluationWindow): boolean {
  if (plan.state !== "AGREED" || plan.period.state !== "OPEN") return false;
  const terms = termsOf(plan.employee.appraisers);
  const appraiserId = appraiserOfWindow(window, { terms, planAppraiserId: plan.appraiserId });
  const record = { ownerId: plan.employeeId, appraiserId, unitPath: plan.unit.path };
  return appraiserId === viewer.employeeId && can(viewer, "appraisal.rate", record);
}

/** The windows of several plans that are shown to the viewer already, by the plan's id. */
export async function windowsOfPlans(
  viewer: EmployeeViewer,
  planIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly WindowView[]>> {
  if (planIds.length === 0) return new Map();
  const plans = await db().performancePlan.findMany({
    where: { id: { in: [...planIds] } },
    select: WINDOWS_OF_PLAN,
  });
  return new Map(
    plans.map((plan) => {
      const readsFinal = appraisersOf(plan, today).includes(viewer.employeeId);
      return [plan.id, planWindows(viewer, plan, { today, readsFinal })];
    }),
  );
}
