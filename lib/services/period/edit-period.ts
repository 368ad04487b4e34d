import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { refusalsOfPeriodEdit } from "@/lib/domain/period/terms";
import { can } from "@/lib/permissions/can";
import type { EditPeriodInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { orConflict } from "@/lib/services/or-conflict";
import { dayOf } from "@/lib/time";
import { periodColumns } from "./period-columns";

/** Changes the terms of a period that is not closed. */
export function editPeriod(ctx: ServiceContext, input: EditPeriodInput): Promise<{ version: number }> {
  const write = mutate(ctx, async (tx) => {
    // Plans and evaluations begin under a shared lock on their period, so none can appear while the terms change.
    await tx.$queryRaw`SELECT 1 FROM "period" WHERE "id" = ${input.periodId}::uuid FOR UPDATE`;
    const period = await tx.period.findUnique({ where: { id: input.periodId } });
    if (!period || !can(ctx.viewer, "period.manage", {})) throw notFound("period");
    if (period.version !== input.version) throw conflict("period");

    const { periodId, version, ...after } = input;
    const before = {
      year: period.year,
      name: period.name,
      startsOn: dayOf(period.startsOn),
      endsOn: dayOf(period.endsOn),
      planDueOn: dayOf(period.planDueOn),
      frequency: period.frequency,
      objectionDays: period.objectionDays,
      objectionDayKind: period.objectionDayKind,
      explanationDays: period.explanationDays,
      decisionDays: period.decisionDays,
    };
    const plan = await tx.performancePlan.findFirst({ where: { periodId }, select: { id: true } });
    const inWindow = { periodId, window: { not: WHOLE_YEAR } };
    const evaluated =
      (await tx.appraisal.findFirst({
        where: { kind: "PERIODIC", plan: { periodId } },
        select: { id: true },
      })) ?? (await tx.unitAchievement.findFirst({ where: inWindow, select: { unitId: true } }));
    const sameYear = await tx.period.findFirst({ where: { year: after.year, NOT: { id: periodId } } });
    const reasons = refusalsOfPeriodEdit({
      state: period.state,
      before,
      after,
      hasPlans: plan !== null,
      hasEvaluatedWindows: evaluated !== null,
      isYearTaken: sameYear !== null,
    });
    if (reasons.length > 0) throw refusedBecause("period", reasons);

    await tx.period.update({
      where: { id: periodId },
      data: { ...periodColumns(after), version: { increment: 1 } },
    });
    return {
      result: { version: version + 1 },
      audit: { action: "period.edit", subject: { type: "period", id: periodId }, before, after },
    };
  });
  // The year is unique: of two periods that are given the same one at once, the database takes one.
  return orConflict("period", write);
}
