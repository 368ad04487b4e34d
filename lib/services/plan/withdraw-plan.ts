import { planFacts } from "@/lib/domain/plan/facts";
import { decide, type PlanState } from "@/lib/domain/plan/lifecycle";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SubmitPlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { movePlan } from "./move-plan";
import { holdPeriodOpen } from "./open-period-lock";
import { storedPlan } from "./stored-plan";

/** Takes a plan back that nobody has answered yet, to correct it. A new appraiser gets it without that: `followAppointments`. */
export function withdrawPlan(
  ctx: ServiceContext<EmployeeViewer>,
  input: SubmitPlanInput,
): Promise<{ state: PlanState }> {
  return mutate(ctx, async (tx) => {
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.submit", planRecord(plan, ctx.today))) throw notFound("plan");
    (await holdPeriodOpen(tx, plan.periodId)).mustBeOpen();

    const event = { type: "withdraw", by: ctx.viewer.employeeId } as const;
    const decision = decide(planFacts(plan, plan.appraiserId), event);
    if (!decision.ok) throw refusedBecause("plan", decision.reasons);

    await movePlan(tx, ctx, {
      plan,
      version: input.version,
      data: { state: decision.value, submittedAt: null },
      review: { event: "withdraw" },
    });
    return {
      result: { state: decision.value },
      audit: {
        action: "plan.withdraw",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        before: { state: plan.state },
        after: { state: decision.value },
      },
    };
  });
}
