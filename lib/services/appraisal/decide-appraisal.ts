import { decide } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { DecideAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { type GroundlessLetter, settleImprovement } from "@/lib/services/improvement/end-improvement";
import { openImprovement } from "@/lib/services/improvement/open-improvement";
import { mutate } from "@/lib/services/mutate";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";
import { ratedColumns, ratingsForTrail } from "./ratings-of";

/**
 * The superior upholds the ratings or sets them anew, with a reason; that is final (docs/rules.md#objection). It opens the improvement
 * plan that a predikat below Baik asks for, and settles the one that had been opened before a late objection.
 */
export function decideAppraisal(
  ctx: ServiceContext<EmployeeViewer>,
  input: DecideAppraisalInput,
  letter: GroundlessLetter,
): Promise<{ predikat: Predikat | null }> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "decide", input.appraisalId);
    const { reason } = input;
    const by = ctx.viewer.employeeId;
    const changedTo = input.verdict === "CHANGE" ? input : null;
    const decision = decide(factsOf(appraisal, ctx.today), { type: "decide", by, reason, changedTo });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    const changed = changedTo ? ratedColumns(changedTo) : null;
    const outcome = changed ? "CHANGED" : "UPHELD";
    await moveAppraisal(tx, appraisal, input.version, {
      ...changed,
      state: decision.value,
      outcome,
      finalAt: ctx.now,
    });
    await tx.appraisalObjection.update({
      where: { appraisalId: appraisal.id },
      data: { decisionReason: reason, decidedAt: ctx.now, decidedById: by },
    });
    const predikat = changed?.predikat ?? appraisal.predikat;
    const opened = await openImprovement(tx, ctx, appraisal, predikat);
    const settled = await settleImprovement(tx, ctx, { appraisalId: appraisal.id, predikat, reason }, letter);
    return {
      result: { predikat },
      audit: [
        {
          action: "appraisal.decide",
          subject: { type: "appraisal", id: appraisal.id },
          aboutId: appraisal.plan.employeeId,
          before: { state: appraisal.state, ...ratingsForTrail(appraisal) },
          after: { state: decision.value, outcome, reason, ...ratingsForTrail(changed ?? appraisal) },
        },
        ...opened,
        ...settled,
      ],
    };
  });
}
