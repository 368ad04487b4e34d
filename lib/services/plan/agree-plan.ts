import type { Tx } from "@/lib/db/client";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { planFacts } from "@/lib/domain/plan/facts";
import { decide, type PlanState } from "@/lib/domain/plan/lifecycle";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AgreePlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { movePlan } from "./move-plan";
import { holdPeriodOpen } from "./open-period-lock";
import { storedPlan } from "./stored-plan";

/** Sets the plan, with the appraiser's special expectations (ekspektasi khusus pimpinan, docs/rules.md#plan). */
export function agreePlan(
  ctx: ServiceContext<EmployeeViewer>,
  input: AgreePlanInput,
): Promise<{ state: PlanState }> {
  return mutate(ctx, async (tx) => {
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.agree", planRecord(plan, ctx.today))) throw notFound("plan");
    (await holdPeriodOpen(tx, plan.periodId)).mustBeOpen();

    const event = { type: "agree", by: ctx.viewer.employeeId } as const;
    const decision = decide(planFacts(plan, plan.appraiserId), event);
    if (!decision.ok) throw refusedBecause("plan", decision.reasons);

    await movePlan(tx, ctx, {
      plan,
      version: input.version,
      data: { state: decision.value, agreedAt: ctx.now },
      review: { event: "agree", comment: input.comment },
    });
    await writeExpectations(tx, plan.id, input.expectations);
    return {
      result: { state: decision.value },
      audit: {
        action: "plan.agree",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        before: { state: plan.state },
        after: { state: decision.value, comment: input.comment ?? null, expectations: input.expectations },
      },
    };
  });
}

async function writeExpectations(
  tx: Tx,
  planId: string,
  expectations: AgreePlanInput["expectations"],
): Promise<void> {
  for (const value of BEHAVIOURS) {
    await tx.planBehaviour.updateMany({
      where: { planId, value },
      data: { expectation: expectations[value] || null },
    });
  }
}
