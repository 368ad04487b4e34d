import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import type { AppraisalKind } from "@/lib/domain/appraisal/windows";
import { decide, type PeriodEvent, type PeriodState } from "@/lib/domain/period/period";
import { PLAN_TRANSITIONS } from "@/lib/domain/plan/lifecycle";
import { can } from "@/lib/permissions/can";
import type { MovePeriodInput } from "@/lib/schemas/period";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dayOf } from "@/lib/time";

/** The one way by which a period changes its state; opening and closing name their event. */
export function movePeriod(
  ctx: ServiceContext,
  input: MovePeriodInput,
  event: PeriodEvent,
): Promise<{ state: PeriodState }> {
  return mutate(ctx, async (tx) => {
    // Whoever writes in the period holds a shared lock on it: what is counted below cannot change any more.
    await tx.$queryRaw`SELECT 1 FROM "period" WHERE "id" = ${input.periodId}::uuid FOR UPDATE`;
    const period = await tx.period.findUnique({ where: { id: input.periodId } });
    if (!period || !can(ctx.viewer, "period.manage", {})) throw notFound("period");
    if (period.version !== input.version) throw conflict("period");

    const facts = {
      state: period.state,
      startsOn: dayOf(period.startsOn),
      endsOn: dayOf(period.endsOn),
      planDueOn: dayOf(period.planDueOn),
      objectionDays: period.objectionDays,
      explanationDays: period.explanationDays,
      decisionDays: period.decisionDays,
      ...(await unfinishedIn(tx, period.id)),
    };
    const decision = decide(facts, event, ctx.today);
    if (!decision.ok) throw refusedBecause("period", decision.reasons);

    await tx.period.update({
      where: { id: period.id },
      data: { state: decision.value, version: { increment: 1 } },
    });
    const moved: AuditEntry = {
      action: `period.${event}`,
      subject: { type: "period", id: period.id },
      before: { state: period.state },
      after: { state: decision.value },
    };
    const closed = event === "close" ? await closePlans(tx, period.id, ctx.now) : [];
    return { result: { state: decision.value }, audit: [moved, ...closed] };
  });
}

/** Agreed plans are closed with their period; the others stay as they are, as a record that nothing was agreed. */
async function closePlans(tx: Tx, periodId: string, now: Date): Promise<readonly AuditEntry[]> {
  const { from, to } = PLAN_TRANSITIONS.close;
  const plans = await tx.performancePlan.findMany({
    where: { periodId, state: { in: [...from] } },
    select: { id: true, state: true, employeeId: true },
  });
  await tx.performancePlan.updateMany({
    where: { periodId, state: { in: [...from] } },
    data: { state: to, closedAt: now, version: { increment: 1 } },
  });
  return plans.map(({ id, state, employeeId }) => ({
    action: "plan.close",
    subject: { type: "plan", id },
    aboutId: employeeId,
    before: { state },
    after: { state: to },
  }));
}

async function unfinishedIn(tx: Tx, periodId: string) {
  const unfinished = (kind: AppraisalKind) =>
    tx.appraisal.count({ where: { plan: { periodId }, kind, state: { not: "FINAL" } } });
  return {
    waitingPlans: await tx.performancePlan.count({ where: { periodId, state: "SUBMITTED" } }),
    unfinishedAppraisals: await unfinished("ANNUAL"),
    unfinishedPeriodic: await unfinished("PERIODIC"),
  };
}
