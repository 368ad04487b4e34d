import type { Tx } from "@/lib/db/client";

/**
 * Lets one at a time begin an evaluation of a plan or open the plan again, until the transaction ends: the other one then sees
 * what was written. Nothing happens where there is no such plan.
 */
export async function holdPlan(tx: Tx, planId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "performance_plan" WHERE "id" = ${planId}::uuid FOR NO KEY UPDATE`;
}
