import type { Tx } from "@/lib/db/client";
import { measuredFacts } from "@/lib/db/measured-facts";
import { measurementOf } from "@/lib/domain/measured/measurement";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf, dayOf } from "@/lib/time";
import type { LoadedAppraisal } from "./load-appraisal";

/**
 * Stores what each measured indicator of the plan says up to the last day of the appraisal, so that the rating stays
 * explainable when a figure moves afterwards (docs/decisions/0023-measured-indicators.md). From the plan's first day, in a
 * window too: its target is the year's. Returns what the trail keeps of it.
 */
export async function keepMeasurements(tx: Tx, ctx: ServiceContext, appraisal: LoadedAppraisal) {
  const indicators = await tx.planIndicator.findMany({
    where: { result: { planId: appraisal.planId }, source: { not: LOG_SOURCE } },
    orderBy: [{ result: { ordinal: "asc" } }, { ordinal: "asc" }],
    select: { id: true, source: true, sourceServiceId: true, sourceUnitId: true },
  });
  if (indicators.length === 0) return [];
  const span = { from: dayOf(appraisal.plan.startsOn), to: dayOf(appraisal.endsOn) };
  const { employeeId } = appraisal.plan;
  const subjects = indicators.map((indicator) => ({ ...indicator, employeeId }));
  const facts = await measuredFacts(tx, subjects, span);
  const kept = subjects.flatMap((subject) => {
    const measurement = measurementOf({ subject, facts, span, asOf: ctx.today });
    if (!measurement) return [];
    const { value, n, whyNull, asOf, source } = measurement;
    return [{ indicatorId: subject.id, source, value, n, whyNull, asOf }];
  });
  await tx.appraisalMeasurement.createMany({
    data: kept.map(({ source: _, asOf, ...row }) => ({
      ...row,
      appraisalId: appraisal.id,
      asOf: dateOf(asOf),
    })),
  });
  return kept;
}
