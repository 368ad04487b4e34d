import { holidaysIn } from "@/lib/db/holidays";
import { decide } from "@/lib/domain/appraisal/lifecycle";
import { deadline } from "@/lib/domain/calendar/working-days";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { HandOverAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { adviceAtHandOver } from "./advice-at-hand-over";
import { distributionBreaches } from "./distribution-breaches";
import { keepMeasurements } from "./keep-measurements";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";
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

    const { breaches, shares } = await distributionBreaches(tx, appraisal);
    const distributionReason = input.distributionReason ?? null;
    if (breaches.length > 0 && !distributionReason) {
      throw refusedBecause("appraisal", ["DISTRIBUTION_REASON_MISSING"]);
    }
    const { objectionDays, objectionDayKind } = appraisal.plan.period;
    const objectionDueOn = deadline(ctx.today, objectionDays, objectionDayKind, await holidaysIn(tx));
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
          ...(breaches.length > 0 ? { breaches: [...breaches], shares, distributionReason } : {}),
        },
      },
    };
  });
}
