import type { Tx } from "@/lib/db/client";
import { decide } from "@/lib/domain/appraisal/lifecycle";
import { addDays } from "@/lib/domain/calendar/local-date";
import { deadline } from "@/lib/domain/calendar/working-days";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { HandOverAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { adviceAtHandOver } from "./advice-at-hand-over";
import { distributionBreaches } from "./distribution-breaches";
import { keepMeasurements } from "./keep-measurements";
import { factsOf, type LoadedAppraisal, loadAppraisal, moveAppraisal } from "./load-appraisal";
import { ratingsForTrail } from "./ratings-of";

/**
 * Hands the rating to whom it is about; from now on they see it, and the term for an objection runs
 * (docs/rules.md#objection). A distribution outside the official pattern is a warning that needs a written reason,
 * never a bar (docs/rules.md#distribution).
 */
export function handOverAppraisal(
  ctx: ServiceContext<EmployeeViewer>,
  input: HandOverAppraisalInput,
): Promise<{ objectionDueOn: string }> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "handOver", input.appraisalId);
    const decision = decide(factsOf(appraisal, ctx.today), { type: "handOver", by: ctx.viewer.employeeId });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    const breaches = await distributionBreaches(tx, appraisal);
    const distributionReason = input.distributionReason ?? null;
    if (breaches.length > 0 && !distributionReason) {
      throw refusedBecause("appraisal", ["DISTRIBUTION_REASON_MISSING"]);
    }
    const objectionDueOn = await objectionDue(tx, appraisal, ctx.today);
    await moveAppraisal(tx, appraisal, input.version, {
      state: decision.value,
      handedOverAt: ctx.now,
      objectionDueOn: dateOf(objectionDueOn),
      distributionReason,
    });
    const measurements = await keepMeasurements(tx, ctx, appraisal);
    const advice = await adviceAtHandOver(tx, appraisal, { kept: measurements, today: ctx.today });
    return {
      result: { objectionDueOn },
      audit: {
        action: "appraisal.handOver",
        subject: { type: "appraisal", id: appraisal.id },
        aboutId: appraisal.plan.employeeId,
        before: { state: appraisal.state },
        after: {
          state: decision.value,
          ...ratingsForTrail(appraisal),
          recommendation: appraisal.recommendation,
          rulesVersion: appraisal.rulesVersion,
          objectionDueOn,
          advice,
          ...(measurements.length > 0 ? { measurements } : {}),
          ...(breaches.length > 0 ? { breaches: [...breaches], distributionReason } : {}),
        },
      },
    };
  });
}

/** More days than any term of working days can stretch over. */
const CALENDAR_AHEAD = 800;

/** The last day of the term: the day of receipt is day 0, and HR's calendar names the days that do not count. */
async function objectionDue(tx: Tx, appraisal: LoadedAppraisal, today: string): Promise<string> {
  const { objectionDays, objectionDayKind } = appraisal.plan.period;
  const holidays = await tx.holiday.findMany({
    where: { date: { gt: dateOf(today), lte: dateOf(addDays(today, CALENDAR_AHEAD)) } },
    select: { date: true },
  });
  const closed = new Set(holidays.map(({ date }) => dayOf(date)));
  return deadline(today, objectionDays, objectionDayKind, (date) => closed.has(date));
}
