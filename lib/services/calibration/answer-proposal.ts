import { refusalsOfAnswer } from "@/lib/domain/calibration/session";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AnswerProposalInput } from "@/lib/schemas/calibration";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** The appraiser says what became of a proposed change: made by their own rating before, or their rating kept; with a reason. */
export function answerProposal(
  ctx: ServiceContext<EmployeeViewer>,
  { proposalId, version, answer, reason }: AnswerProposalInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const proposal = await tx.calibrationProposal.findUnique({
      where: { id: proposalId },
      include: {
        appraisal: {
          select: {
            appraiserId: true,
            resultsRating: true,
            behaviourRating: true,
            plan: { select: { employeeId: true } },
          },
        },
      },
    });
    const { appraiserId, plan } = proposal?.appraisal ?? {};
    const about = { ownerId: plan?.employeeId ?? null, appraiserId: appraiserId ?? null };
    if (!proposal || !can(ctx.viewer, "appraisal.rate", about)) throw notFound("calibration");
    const reasons = refusalsOfAnswer({
      isAnswered: proposal.answer !== null,
      answer,
      proposed: proposal,
      standing: proposal.appraisal,
    });
    if (reasons.length > 0) throw refusedBecause("calibration", reasons);

    const answered = await tx.calibrationProposal.updateMany({
      where: { id: proposalId, version, answer: null },
      data: { answer, answerReason: reason, answeredAt: ctx.now, version: { increment: 1 } },
    });
    if (answered.count === 0) throw conflict("calibration");
    return {
      result: undefined,
      audit: {
        action: "calibration.answer",
        subject: { type: "appraisal", id: proposal.appraisalId },
        aboutId: proposal.appraisal.plan.employeeId,
        // The trail is read before the rating is handed over: what was answered stands in the proposal and is told with it.
        after: { proposalId },
      },
    };
  });
}
