import { planFacts } from "@/lib/domain/plan/facts";
import { decide, type PlanState } from "@/lib/domain/plan/lifecycle";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SubmitPlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { appraiserOfPlan } from "./appraiser-today";
import { movePlan } from "./move-plan";
import { holdPeriodOpen } from "./open-period-lock";
import { storedPlan } from "./stored-plan";

/** Hands the plan to whoever appraises its days today, who may be another one than when it was begun. */
export function submitPlan(
  ctx: ServiceContext<EmployeeViewer>,
  input: SubmitPlanInput,
): Promise<{ state: PlanState }> {
  return mutate(ctx, async (tx) => {
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.submit", planRecord(plan, ctx.today))) throw notFound("plan");
    (await holdPeriodOpen(tx, plan.periodId)).mustBeOpen();

    const appraiserId = await appraiserOfPlan(tx, plan, ctx.today);
    const decision = decide(planFacts(plan, appraiserId), { type: "submit", by: ctx.viewer.employeeId });
    if (!decision.ok) throw refusedBecause("plan", decision.reasons);
    if (appraiserId === null) throw refusedBecause("plan", ["NO_APPRAISER"]);

    await movePlan(tx, ctx, {
      plan,
      version: input.version,
      data: { state: decision.value, appraiserId, submittedAt: ctx.now },
      review: { event: "submit" },
    });
    return {
      result: { state: decision.value },
      audit: {
        action: "plan.submit",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        before: { state: plan.state, appraiserId: plan.appraiserId },
        after: { state: decision.value, appraiserId },
      },
    };
  });
}
