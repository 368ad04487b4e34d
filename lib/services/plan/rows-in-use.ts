import type { Tx } from "@/lib/db/client";
import type { ResultInput } from "@/lib/schemas/plan-results";
import type { StoredPlan } from "./stored-plan";

/**
 * Whether the written rows leave out a stored one that something rests on: an entry of the log, feedback or a question for
 * it, a result of somebody below. Such a row is changed, never taken away (docs/rules.md#plan).
 */
export async function leavesOutRowsInUse(
  tx: Tx,
  plan: StoredPlan,
  results: readonly ResultInput[],
): Promise<boolean> {
  const keptResults = new Set(results.map(({ id }) => id));
  const keptIndicators = new Set(
    results.flatMap(({ id, indicators }) => (id ? indicators.map((one) => one.id) : [])),
  );
  const goneResults = plan.results.flatMap(({ id }) => (keptResults.has(id) ? [] : [id]));
  const goneIndicators = plan.results.flatMap(({ indicators }) =>
    indicators.flatMap(({ id }) => (keptIndicators.has(id) ? [] : [id])),
  );
  if (goneResults.length === 0 && goneIndicators.length === 0) return false;
  const used = await Promise.all([
    tx.progressEntry.findFirst({ where: { indicatorId: { in: goneIndicators } }, select: { id: true } }),
    tx.appraisalMeasurement.findFirst({
      where: { indicatorId: { in: goneIndicators } },
      select: { indicatorId: true },
    }),
    tx.feedback.findFirst({ where: { resultId: { in: goneResults } }, select: { id: true } }),
    tx.feedbackRequest.findFirst({ where: { resultId: { in: goneResults } }, select: { id: true } }),
    tx.planResult.findFirst({
      where: { superiorResultId: { in: goneResults }, planId: { not: plan.id } },
      select: { id: true },
    }),
  ]);
  return used.some((row) => row !== null);
}
