import { decide } from "@/lib/domain/appraisal/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AcceptAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { openImprovement } from "@/lib/services/improvement/open-improvement";
import { mutate } from "@/lib/services/mutate";
import { factsOf, loadAppraisal, moveAppraisal } from "./load-appraisal";

/** The staff member accepts the rating; it is final. */
export function acceptAppraisal(
  ctx: ServiceContext<EmployeeViewer>,
  input: AcceptAppraisalInput,
): Promise<{ appraisalId: string }> {
  return mutate(ctx, async (tx) => {
    const appraisal = await loadAppraisal(tx, ctx.viewer, "accept", input.appraisalId);
    const decision = decide(factsOf(appraisal, ctx.today), { type: "accept", by: ctx.viewer.employeeId });
    if (!decision.ok) throw refusedBecause("appraisal", decision.reasons);

    await moveAppraisal(tx, appraisal, input.version, {
      state: decision.value,
      outcome: "ACCEPTED",
      finalAt: ctx.now,
    });
    const opened = await openImprovement(tx, ctx, appraisal, appraisal.predikat);
    return {
      result: { appraisalId: appraisal.id },
      audit: [
        {
          action: "appraisal.accept",
          subject: { type: "appraisal", id: appraisal.id },
          aboutId: appraisal.plan.employeeId,
          before: { state: appraisal.state },
          after: { state: decision.value, outcome: "ACCEPTED", predikat: appraisal.predikat },
        },
        ...opened,
      ],
    };
  });
}
