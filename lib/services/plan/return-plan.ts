import { planFacts } from "@/lib/domain/plan/facts";
import { decide, type PlanState } from "@/lib/domain/plan/lifecycle";
import { reviewLines } from "@/lib/domain/plan/review";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ReturnPlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { movePlan } from "./move-plan";
import { holdPeriodOpen } from "./open-period-lock";
import { storedPlan } from "./stored-plan";

/** Gives a submitted plan back to its owner, with what is to be corrected, of the whole and of single results. */
export function returnPlan(
  ctx: ServiceContext<EmployeeViewer>,
  input: ReturnPlanInput,
): Promise<{ state: PlanState }> {
  return mutate(ctx, async (tx) => {
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.return", planRecord(plan, ctx.today))) throw notFound("plan");
    (await holdPeriodOpen(tx, plan.periodId)).mustBeOpen();

    const event = { type: "return", by: ctx.viewer.employeeId, comment: input.comment } as const;
    const decision = decide(planFacts(plan, plan.appraiserId), event);
    if (!decision.ok) throw refusedBecause("plan", decision.reasons);

    const lines = reviewLines(plan.results, input.lines);
    if (!lines) throw conflict("plan");
    await movePlan(tx, ctx, {
      plan,
      version: input.version,
      data: { state: decision.value, submittedAt: null },
      review: { event: "return", comment: input.comment, lines },
    });
    return {
      result: { state: decision.value },
      audit: {
        action: "plan.return",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        before: { state: plan.state },
        after: { state: decision.value, comment: input.comment, lines: lines.map((line) => ({ ...line })) },
      },
    };
  });
}
