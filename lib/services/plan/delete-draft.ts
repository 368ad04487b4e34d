import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SubmitPlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { planDocument } from "./plan-document";
import { settlePlans } from "./settle-plans";
import { storedPlan } from "./stored-plan";

/** Throws away a draft that nobody else has seen. What was once submitted stays. */
export function deleteDraft(
  ctx: ServiceContext<EmployeeViewer>,
  input: SubmitPlanInput,
): Promise<{ deleted: true }> {
  return mutate(ctx, async (tx) => {
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.edit", planRecord(plan, ctx.today))) throw notFound("plan");
    const reviews = await tx.planReview.count({ where: { planId: plan.id } });
    if (plan.state !== "DRAFT" || reviews > 0) throw refusedBecause("plan", ["ALREADY_SUBMITTED"]);

    const gone = await tx.performancePlan.deleteMany({
      where: { id: plan.id, state: "DRAFT", version: input.version },
    });
    if (gone.count === 0) throw conflict("plan");
    // It stood behind the plan of a unit that they left, which may have its days back.
    await settlePlans(tx, ctx, [plan.employeeId]);
    return {
      result: { deleted: true as const },
      audit: {
        action: "plan.delete",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        before: planDocument(plan),
      },
    };
  });
}
