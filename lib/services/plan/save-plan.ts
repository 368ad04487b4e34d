import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { isEditable } from "@/lib/domain/plan/lifecycle";
import { approachOf } from "@/lib/domain/plan/plan";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SavePlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { holdPeriodOpen } from "./open-period-lock";
import { documentChanges, planDocument } from "./plan-document";
import { refusalsOfSources } from "./refusals-of-sources";
import { leavesOutRowsInUse } from "./rows-in-use";
import { saysTheSame } from "./says-the-same";
import { storedPlan } from "./stored-plan";
import { strangeReferences } from "./superior-references";
import { writeAnnexes } from "./write-annexes";
import { writeResults } from "./write-results";

/**
 * Writes the whole plan as its owner sees it. Rows keep their ids, so that what refers to them stays. The same form sent
 * again changes nothing.
 */
export function savePlan(
  ctx: ServiceContext<EmployeeViewer>,
  input: SavePlanInput,
): Promise<{ version: number }> {
  return mutate(ctx, async (tx) => {
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.edit", planRecord(plan, ctx.today))) throw notFound("plan");
    (await holdPeriodOpen(tx, plan.periodId)).mustBeOpen();
    if (!isEditable(plan.state)) throw refusedBecause("plan", ["PLAN_WRONG_STATE"]);
    if ((await strangeReferences(tx, plan, input.results)).length > 0) {
      throw refusedBecause("plan", ["SUPERIOR_RESULT_UNKNOWN"]);
    }
    const ofSources = await refusalsOfSources(tx, ctx.viewer, plan, input.results);
    if (ofSources.length > 0) throw refusedBecause("plan", ofSources);
    if (await leavesOutRowsInUse(tx, plan, input.results)) throw refusedBecause("plan", ["ROW_IN_USE"]);

    const approach = approachOf(plan, input.approach);
    const moved = await tx.performancePlan.updateMany({
      where: { id: plan.id, state: plan.state, version: input.version },
      data: { version: { increment: 1 }, approach },
    });
    if (moved.count === 0) {
      const stored = await storedPlan(tx, plan.id);
      if (!stored || !saysTheSame(stored, input)) throw conflict("plan");
      return { result: { version: stored.version }, audit: { notAudited: "repeat" } };
    }
    await writeResults(tx, { ...plan, approach }, input.results);
    await writeAnnexes(tx, plan.id, input.annexes);
    await tx.planBehaviour.createMany({
      data: BEHAVIOURS.map((value) => ({ planId: plan.id, value })),
      skipDuplicates: true,
    });

    const saved = await storedPlan(tx, plan.id);
    if (!saved) throw conflict("plan");
    return {
      result: { version: saved.version },
      audit: {
        action: "plan.edit",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        ...documentChanges(planDocument(plan), planDocument(saved)),
      },
    };
  });
}
