import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { decideFollowUp } from "@/lib/domain/coaching/follow-up";
import { can } from "@/lib/permissions/can";
import { coachesOf } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { MoveFollowUpInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** The one who is coached, or the coach (`coachesOf`), says what became of a follow-up. */
export function moveFollowUp(
  ctx: ServiceContext<EmployeeViewer>,
  { followUpId, version, event }: MoveFollowUpInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const followUp = await tx.coachingFollowUp.findUnique({
      where: { id: followUpId },
      include: { note: { include: { plan: { select: APPRAISER_OF_PLAN } } } },
    });
    if (!followUp) throw notFound("followUp");
    const { note } = followUp;
    const coachIds = coachesOf(note.plan, note.coachId, ctx.today);
    const record = {
      ownerId: note.plan.employeeId,
      appraiserIds: coachIds,
      unitPath: note.plan.unit.path,
    };
    if (!can(ctx.viewer, "coaching.follow", record)) throw notFound("followUp");

    const isCoach = coachIds.includes(ctx.viewer.employeeId);
    const decision = decideFollowUp({ state: followUp.state, isCoach }, event);
    if (!decision.ok) throw refusedBecause("followUp", decision.reasons);
    const closedAt = decision.value === "OPEN" ? null : ctx.now;
    const moved = await tx.coachingFollowUp.updateMany({
      where: { id: followUp.id, state: followUp.state, version },
      data: { state: decision.value, closedAt, version: { increment: 1 } },
    });
    if (moved.count === 0) throw conflict("followUp");

    return {
      result: { planId: note.planId },
      audit: {
        action: "coaching.moveFollowUp",
        subject: { type: "coaching", id: note.id },
        aboutId: note.plan.employeeId,
        before: { followUpId, state: followUp.state },
        after: { followUpId, state: decision.value },
      },
    };
  });
}
