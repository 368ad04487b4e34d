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
  const inResults = { in: goneResults };
  const inIndicators = { in: goneIndicators };
  const id = { id: true } as const;
  // One after the other: inside a transaction there is one connection.
  return (
    (await tx.progressEntry.findFirst({ where: { indicatorId: inIndicators }, select: id })) !== null ||
    (await tx.appraisalMeasurement.findFirst({
      where: { indicatorId: inIndicators },
      select: { indicatorId: true },
    })) !== null ||
    (await tx.feedback.findFirst({ where: { resultId: inResults }, select: id })) !== null ||
    (await tx.feedbackRequest.findFirst({ where: { resultId: inResults }, select: id })) !== null ||
    (await tx.planResult.findFirst({
      where: { superiorResultId: inResults, planId: { not: plan.id } },
      select: id,
    })) !== null
  );
}
