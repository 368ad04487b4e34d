import type { Tx } from "@/lib/db/client";
import { isBeingRated } from "@/lib/domain/appraisal/windows";
import type { Behaviour } from "@/lib/domain/plan/behaviours";
import { planFacts } from "@/lib/domain/plan/facts";
import { decide, type PlanState } from "@/lib/domain/plan/lifecycle";
import type { Perspective } from "@/lib/domain/plan/plan";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RevisePlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { holdPlan } from "./hold-plan";
import { movePlan } from "./move-plan";
import { planDocument } from "./plan-document";
import { type StoredPlan, storedPlan } from "./stored-plan";

/**
 * Opens an agreed plan again, because strategy, position or budget changed (docs/rules.md#plan): what was agreed is kept as a
 * version, and the owner writes the next one on the same rows, so that the log stays with them. Not while it is evaluated; a
 * periodic evaluation that is final says of the version that it was given by.
 */
export function revisePlan(
  ctx: ServiceContext<EmployeeViewer>,
  input: RevisePlanInput,
): Promise<{ state: PlanState }> {
  return mutate(ctx, async (tx) => {
    const { mustBeOpen } = await holdPlan(tx, input.planId);
    const plan = await storedPlan(tx, input.planId);
    if (!plan || !can(ctx.viewer, "plan.return", planRecord(plan, ctx.today))) throw notFound("plan");
    mustBeOpen();

    const event = { type: "revise", by: ctx.viewer.employeeId, comment: input.comment } as const;
    const decision = decide(planFacts(plan, plan.appraiserId), event);
    if (!decision.ok) throw refusedBecause("plan", decision.reasons);
    if (isBeingRated(plan.appraisals)) throw refusedBecause("plan", ["PLAN_BEING_RATED"]);

    await movePlan(tx, ctx, {
      plan,
      version: input.version,
      data: { state: decision.value, submittedAt: null, revision: { increment: 1 } },
      review: { event: "revise", comment: input.comment },
    });
    await tx.planVersion.create({
      data: {
        planId: plan.id,
        revision: plan.revision,
        document: await versionOf(tx, plan),
        agreedAt: plan.agreedAt ?? ctx.now,
        replacedAt: ctx.now,
      },
    });
    return {
      result: { state: decision.value },
      audit: {
        action: "plan.revise",
        subject: { type: "plan", id: plan.id },
        aboutId: plan.employeeId,
        before: { state: plan.state, revision: plan.revision },
        after: { state: decision.value, revision: plan.revision + 1, comment: input.comment },
      },
    };
  });
}

async function versionOf(tx: Tx, plan: StoredPlan): Promise<PlanVersionDocument> {
  const served = plan.results.flatMap(({ superiorResultId }) => superiorResultId ?? []);
  const superiors = await tx.planResult.findMany({
    where: { id: { in: served } },
    select: { id: true, text: true },
  });
  const textOf = new Map(superiors.map(({ id, text }) => [id, text]));
  const subjectOf = new Map(
    plan.results.flatMap(({ indicators }) =>
      indicators.map(({ id, sourceService, sourceUnit }) => [
        id,
        (sourceService ?? sourceUnit)?.name ?? null,
      ]),
    ),
  );
  return {
    approach: plan.approach,
    results: planDocument(plan).results.map(({ superiorText, indicators, ...result }) => ({
      ...result,
      indicators: indicators.map((indicator) => ({
        ...indicator,
        subject: subjectOf.get(indicator.id) ?? null,
      })),
      superior: (result.superiorResultId ? textOf.get(result.superiorResultId) : null) ?? superiorText,
      perspective: result.perspective as Perspective | null,
    })),
    behaviours: plan.behaviours.map(({ value, expectation }) => ({ value: value as Behaviour, expectation })),
    annexes: plan.annexes.map(({ kind, text }) => ({ kind, text })),
  };
}
