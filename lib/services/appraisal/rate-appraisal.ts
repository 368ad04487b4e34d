import { decide } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RateAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";
import { ratedColumns } from "./ratings-of";

/**
 * The appraiser's two ratings with their reasons; the predikat is looked up in the table (docs/rules.md#predikat). The
 * trail only says that a draft was saved: its ratings stand there when they are handed over.
 */
export function rateAppraisal(
  ctx: ServiceContext<EmployeeViewer>,
  input: RateAppraisalInput,
): Promise<{ predikat: Predikat }> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "rate", input.appraisalId);
    const { resultsRating, resultsReason, behaviourRating, behaviourReason } = input;
    const given = { resultsRating, resultsReason, behaviourRating, behaviourReason };
    const decision = decide(factsOf(appraisal, ctx.today), {
      type: "rate",
      by: ctx.viewer.employeeId,
      ...given,
    });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    const rated = ratedColumns(given);
    const recommendation = input.recommendation ?? null;
    await moveAppraisal(tx, appraisal, input.version, {
      ...rated,
      recommendation,
      state: decision.value,
      ratedAt: ctx.now,
    });
    return {
      result: { predikat: rated.predikat },
      audit: {
        action: "appraisal.rate",
        subject: { type: "appraisal", id: appraisal.id },
        aboutId: appraisal.plan.employeeId,
        before: { state: appraisal.state },
        after: { state: decision.value },
      },
    };
  });
}
