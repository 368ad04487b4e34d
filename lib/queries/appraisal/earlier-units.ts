import { db } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { dayOf } from "@/lib/time";

export interface EarlierUnit {
  readonly unitName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Null until that evaluation is final: only then it feeds another one. */
  readonly predikat: Predikat | null;
}

/**
 * The units in which somebody was appraised earlier in the same period, oldest first: who appraises last sets the annual
 * predikat with these in view (docs/rules.md#periods). Read by whom the later evaluation may be read by.
 */
export async function earlierUnits(plan: {
  readonly employeeId: string;
  readonly periodId: string;
  readonly startsOn: Date;
}): Promise<readonly EarlierUnit[]> {
  const { employeeId, periodId, startsOn } = plan;
  const rows = await db().performancePlan.findMany({
    where: { employeeId, periodId, endsOn: { lt: startsOn } },
    orderBy: { startsOn: "asc" },
    select: {
      startsOn: true,
      endsOn: true,
      unit: { select: { name: true } },
      appraisals: { where: { kind: "ANNUAL", state: "FINAL" }, select: { predikat: true }, take: 1 },
    },
  });
  return rows.map((row) => ({
    unitName: row.unit.name,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    predikat: row.appraisals[0]?.predikat ?? null,
  }));
}
