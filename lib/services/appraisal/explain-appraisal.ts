import { holidaysIn } from "@/lib/db/holidays";
import { decisionDueAfter } from "@/lib/domain/appraisal/answer-terms";
import { decide } from "@/lib/domain/appraisal/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ExplainAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { enqueue } from "@/lib/services/enqueue";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";

/** The appraiser explains the rating that was objected to (section 7 of the printed evaluation); the superior's term begins. */
export function explainAppraisal(
  ctx: ServiceContext<EmployeeViewer>,
  input: ExplainAppraisalInput,
): Promise<{ appraisalId: string }> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "explain", input.appraisalId);
    const { explanation } = input;
    const decision = decide(factsOf(appraisal, ctx.today), {
      type: "explain",
      by: ctx.viewer.employeeId,
      explanation,
    });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    await moveAppraisal(tx, appraisal, input.version, { state: decision.value });
    const objection = await tx.appraisalObjection.findUniqueOrThrow({ where: { appraisalId: appraisal.id } });
    const fixed = { ...objection, decisionDueOn: dayOf(objection.decisionDueOn) };
    const decisionDueOn = decisionDueAfter(ctx.today, fixed, await holidaysIn(tx));
    await tx.appraisalObjection.update({
      where: { appraisalId: appraisal.id },
      data: { explanation, explainedAt: ctx.now, decisionDueOn: dateOf(decisionDueOn) },
    });
    await enqueue(tx, "appraisal.remindObjection", { appraisalId: appraisal.id });
    return {
      result: { appraisalId: appraisal.id },
      audit: {
        action: "appraisal.explain",
        subject: { type: "appraisal", id: appraisal.id },
        aboutId: appraisal.plan.employeeId,
        before: { state: appraisal.state },
        after: { state: decision.value, explanation, decisionDueOn },
      },
    };
  });
}
