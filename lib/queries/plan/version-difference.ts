import { db } from "@/lib/db/client";
import { type PlanDifference, planDifference } from "@/lib/domain/plan/difference";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import type { FoundPlan } from "./find-plan";
import { behaviourViews, resultView } from "./plan-parts";

export interface VersionDifference {
  /** The older of the two. */
  readonly from: number;
  readonly to: number;
  readonly difference: PlanDifference;
}

/**
 * What one version of a plan says otherwise than the one that followed it: the next that was kept, or what stands now. Null
 * where the plan has no such version.
 */
export async function versionDifference(plan: FoundPlan, from: number): Promise<VersionDifference | null> {
  const kept = await db().planVersion.findMany({
    where: { planId: plan.id, revision: { in: [from, from + 1] } },
    orderBy: { revision: "asc" },
    select: { revision: true, document: true },
  });
  // Written by `revisePlan` alone, in this shape.
  const documentOf = (revision: number) =>
    kept.find((one) => one.revision === revision)?.document as unknown as PlanVersionDocument | undefined;
  const before = documentOf(from);
  if (!before) return null;
  const after = documentOf(from + 1) ?? documentNow(plan);
  return { from, to: from + 1, difference: planDifference(before, after) };
}

/** The plan as it stands, in the words in which a version of it would be kept. */
function documentNow(plan: FoundPlan): PlanVersionDocument {
  return {
    approach: plan.approach,
    results: plan.results.map((result) => resultView(result, null)),
    behaviours: behaviourViews(plan),
    annexes: plan.annexes.map(({ kind, text }) => ({ kind, text })),
  };
}
