import { planFacts } from "@/lib/domain/plan/facts";
import {
  availableEvents,
  isEditable,
  type PersonalPlanEvent,
  type PlanRefusal,
} from "@/lib/domain/plan/lifecycle";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { FoundPlan } from "./find-plan";

export interface PlanAct {
  readonly event: PersonalPlanEvent;
  /** Why it cannot be done yet; empty when it can. */
  readonly refusals: readonly PlanRefusal[];
}

export interface PlanActs {
  readonly steps: readonly PlanAct[];
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
}

const NOTHING: PlanActs = { steps: [], mayEdit: false, mayDelete: false };
const PERMISSION = {
  submit: "plan.submit",
  withdraw: "plan.submit",
  return: "plan.return",
  agree: "plan.agree",
  revise: "plan.return",
} as const;

/** What this viewer may do with the plan now: the buttons of its page. Nothing once its period is closed. */
export function planActs(viewer: EmployeeViewer, plan: FoundPlan, today: string): PlanActs {
  if (plan.period.state !== "OPEN") return NOTHING;
  const record = planRecord(plan, today);
  const mayEdit = isEditable(plan.state) && can(viewer, "plan.edit", record);
  return {
    steps: availableEvents(planFacts(plan, plan.appraiserId), viewer.employeeId).filter(({ event }) =>
      can(viewer, PERMISSION[event], record),
    ),
    mayEdit,
    mayDelete: mayEdit && plan.state === "DRAFT" && plan.reviews.length === 0,
  };
}
