import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/services/errors";
import { holdPeriodOpen } from "./open-period-lock";

/**
 * Lets one at a time begin an evaluation of a plan or open the plan again, until the transaction ends: the other one then sees
 * what was written. Its period first, as closing one takes them in this order, so that neither waits for the other; answers with
 * the held period, as `holdPeriodOpen` does.
 */
export async function holdPlan(tx: Tx, planId: string) {
  const plan = await tx.performancePlan.findUnique({ where: { id: planId }, select: { periodId: true } });
  if (!plan) throw notFound("plan");
  const held = await holdPeriodOpen(tx, plan.periodId);
  await tx.$queryRaw`SELECT 1 FROM "performance_plan" WHERE "id" = ${planId}::uuid FOR NO KEY UPDATE`;
  return held;
}
