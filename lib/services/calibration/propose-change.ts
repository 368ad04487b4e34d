import { refusalsOfProposal } from "@/lib/domain/calibration/session";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ProposeChangeInput } from "@/lib/schemas/calibration";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/**
 * Proposes other ratings for one person of the session's unit, with a reason and a name. Nothing is rated by it: the appraiser
 * sees it and rates, or keeps what they rated. Nobody proposes about themselves.
 */
export function proposeChange(
  ctx: ServiceContext<EmployeeViewer>,
  input: ProposeChangeInput,
): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, sessionId, appraisalId, resultsRating, behaviourRating, reason } = input;
    const session = await tx.calibrationSession.findUnique({
      where: { id: sessionId },
      select: { periodId: true, unit: { select: { path: true } } },
    });
    if (!session || !can(ctx.viewer, "calibration.hold", { unitPath: session.unit.path })) {
      throw notFound("calibration");
    }
    // Two proposals for one rating at once wait for each other here.
    await tx.$queryRaw`SELECT 1 FROM "appraisal" WHERE "id" = ${appraisalId}::uuid FOR UPDATE`;
    const appraisal = await tx.appraisal.findFirst({
      where: {
        id: appraisalId,
        kind: "ANNUAL",
        plan: { periodId: session.periodId, unit: { path: { startsWith: session.unit.path } } },
      },
      select: {
        state: true,
        plan: { select: { employeeId: true, unit: { select: { path: true } } } },
        proposals: { where: { OR: [{ answer: null }, { id }] }, select: { id: true } },
      },
    });
    const about = appraisal && { ownerId: appraisal.plan.employeeId, unitPath: appraisal.plan.unit.path };
    if (!about || !can(ctx.viewer, "calibration.hold", about)) throw notFound("appraisal");
    if (appraisal.proposals.some((standing) => standing.id === id)) {
      return { result: { id }, audit: { notAudited: "repeat" } };
    }
    const hasOpenProposal = appraisal.proposals.length > 0;
    const reasons = refusalsOfProposal({ state: appraisal.state, hasOpenProposal });
    if (reasons.length > 0) throw refusedBecause("calibration", reasons);

    const proposedById = ctx.viewer.employeeId;
    const proposal = { id, sessionId, appraisalId, proposedById, resultsRating, behaviourRating, reason };
    await tx.calibrationProposal.create({ data: { ...proposal, proposedAt: ctx.now } });
    return {
      result: { id },
      // What is proposed stands in the session: the person's own trail must not tell of a rating that is not handed over.
      audit: {
        action: "calibration.propose",
        subject: { type: "appraisal", id: appraisalId },
        aboutId: about.ownerId,
        after: { sessionId, proposalId: id },
      },
    };
  });
}
