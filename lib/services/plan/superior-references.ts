import type { Tx } from "@/lib/db/client";
import type { ResultInput } from "@/lib/schemas/plan-results";
import type { StoredPlan } from "./stored-plan";

/**
 * References to results that this plan may not name. It may name those of its appraiser's agreed plan of the same
 * period, which nobody rewrites any more, and those that it named before the appraiser changed.
 */
export async function strangeReferences(
  tx: Tx,
  plan: StoredPlan,
  results: readonly ResultInput[],
): Promise<readonly string[]> {
  const known = new Set(plan.results.map(({ superiorResultId }) => superiorResultId));
  const wanted = results.flatMap(({ superiorResultId: id }) => (id && !known.has(id) ? [id] : []));
  if (wanted.length === 0) return [];
  const found = await tx.planResult.findMany({
    where: {
      id: { in: wanted },
      plan: { employeeId: plan.appraiserId, periodId: plan.periodId, state: "AGREED" },
    },
    select: { id: true },
  });
  const offered = new Set(found.map(({ id }) => id));
  return wanted.filter((id) => !offered.has(id));
}
