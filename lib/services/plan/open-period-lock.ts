import type { Tx } from "@/lib/db/client";
import { notFound, refusedBecause } from "@/lib/services/errors";

/**
 * Holds the period open until the transaction ends: closing waits for it, and then sees what was written.
 * Writers do not wait for one another.
 */
export async function holdPeriodOpen(tx: Tx, periodId: string) {
  await tx.$queryRaw`SELECT 1 FROM "period" WHERE "id" = ${periodId}::uuid FOR SHARE`;
  const period = await tx.period.findUnique({ where: { id: periodId } });
  if (!period) throw notFound("period");
  return {
    period,
    mustBeOpen() {
      if (period.state !== "OPEN") throw refusedBecause("plan", ["PERIOD_NOT_OPEN"]);
    },
  };
}
