import type { Tx } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import { answerDaysOf } from "@/lib/domain/appraisal/answer-terms";
import { decide, isLateObjection } from "@/lib/domain/appraisal/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ObjectToAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { enqueue } from "@/lib/services/enqueue";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { holdPeriodOpen } from "../plan/open-period-lock";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";
import { superiorOf } from "./superior-of";

/**
 * The staff member objects, with reasons, to the appraiser's superior (PP 30/2019 Pasal 59, docs/rules.md#objection).
 * After the term it goes on all the same, marked as late, also where silence was taken for acceptance meanwhile, as long as the
 * period is open: what was final is not any more. The superior is who holds that place on the day of the
 * objection; that day also fixes the terms of both answers.
 */
export function objectToAppraisal(
  ctx: ServiceContext<EmployeeViewer>,
  input: ObjectToAppraisalInput,
): Promise<{ isLate: boolean }> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "object", input.appraisalId);
    const facts = factsOf(appraisal, ctx.today);
    const { reason } = input;
    const decision = decide(facts, { type: "object", by: ctx.viewer.employeeId, reason });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);
    if (appraisal.state === "FINAL") await holdOpen(tx, appraisal.plan.periodId);

    const isLate = isLateObjection(facts, ctx.today);
    const superiorId = await superiorOf(tx, facts.appraiserId, facts.appraisedId, ctx.today);
    await moveAppraisal(tx, appraisal, input.version, {
      state: decision.value,
      superiorId,
      outcome: null,
      finalAt: null,
    });
    const { explanationDays, decisionDays, objectionDayKind: dayKind } = appraisal.plan.period;
    const terms = { explanationDays, decisionDays, dayKind };
    const due = answerDaysOf(ctx.today, terms, await holidaysIn(tx));
    await tx.appraisalObjection.create({
      data: {
        appraisalId: appraisal.id,
        reason,
        raisedAt: ctx.now,
        isLate,
        explanationDueOn: dateOf(due.explanationDueOn),
        decisionDueOn: dateOf(due.decisionDueOn),
        decisionDays,
        dayKind,
      },
    });
    await enqueue(tx, "appraisal.remindObjection", { appraisalId: appraisal.id });
    return {
      result: { isLate },
      audit: {
        action: "appraisal.object",
        subject: { type: "appraisal", id: appraisal.id },
        aboutId: facts.appraisedId,
        before: { state: appraisal.state },
        after: { state: decision.value, reason, isLate, superiorId, ...due },
      },
    };
  });
}

/** Closing the period waits for whoever holds it, and then sees that this one is not final any more. */
async function holdOpen(tx: Tx, periodId: string): Promise<void> {
  const { period } = await holdPeriodOpen(tx, periodId);
  if (period.state !== "OPEN") throw refusedBecause("appraisal", ["APPRAISAL_PERIOD_NOT_OPEN"]);
}
