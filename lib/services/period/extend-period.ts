import { holidaysIn } from "@/lib/db/holidays";
import { refusalsOfExtension } from "@/lib/domain/period/deadline";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ExtendPeriodInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { enqueue } from "@/lib/services/enqueue";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";

/**
 * Gives more time for the plans of an open period, with a reason, and has it told to everybody for whom a plan waits. The form
 * makes the id, so that sent twice it is one extension; with another day or reason it is a conflict and no success.
 */
export function extendPeriod(ctx: ServiceContext<EmployeeViewer>, input: ExtendPeriodInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { extensionId, periodId, version, planDueOn, reason } = input;
    await tx.$queryRaw`SELECT 1 FROM "period" WHERE "id" = ${periodId}::uuid FOR UPDATE`;
    const period = await tx.period.findUnique({ where: { id: periodId } });
    if (!period || !can(ctx.viewer, "period.manage", {})) throw notFound("period");
    const repeated = await tx.periodExtension.findUnique({ where: { id: extensionId } });
    if (repeated) {
      if (repeated.periodId !== periodId) throw notFound("period");
      if (dayOf(repeated.to) !== planDueOn || repeated.reason !== reason) throw conflict("period");
      return { result: undefined, audit: { notAudited: "repeat" } };
    }
    if (period.version !== version) throw conflict("period");

    const before = { state: period.state, planDueOn: dayOf(period.planDueOn), endsOn: dayOf(period.endsOn) };
    const reasons = refusalsOfExtension(before, planDueOn, ctx.today, await holidaysIn(tx));
    if (reasons.length > 0) throw refusedBecause("period", reasons);

    const extendedById = ctx.viewer.employeeId;
    await tx.period.update({
      where: { id: periodId },
      data: { planDueOn: dateOf(planDueOn), version: { increment: 1 } },
    });
    await tx.periodExtension.create({
      data: {
        id: extensionId,
        periodId,
        from: period.planDueOn,
        to: dateOf(planDueOn),
        reason,
        extendedById,
        extendedAt: ctx.now,
      },
    });
    // The round of letters has the id of what it tells.
    await tx.planReminderRound.create({
      data: { id: extensionId, periodId, kind: "EXTENDED", askedById: extendedById, askedAt: ctx.now },
    });
    await enqueue(tx, "plan.remind", { roundId: extensionId });
    return {
      result: undefined,
      audit: {
        action: "period.extend",
        subject: { type: "period", id: periodId },
        before: { planDueOn: before.planDueOn },
        after: { planDueOn, reason },
      },
    };
  });
}
