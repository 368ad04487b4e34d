import type { Tx } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { decideCoaching } from "@/lib/domain/coaching/follow-up";
import { can } from "@/lib/permissions/can";
import { officeRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RecordCoachingInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { dateOf, dayOf } from "@/lib/time";

export interface RecordedCoaching {
  readonly id: string;
  readonly planId: string;
  readonly isRepeat: boolean;
}

/**
 * The appraiser writes down a bimbingan kinerja: the gap in knowledge or skill, the advice, what follows
 * (docs/rules.md#feedback-and-coaching).
 */
export function recordCoaching(
  ctx: ServiceContext<EmployeeViewer>,
  input: RecordCoachingInput,
): Promise<RecordedCoaching> {
  return mutate<RecordedCoaching>(ctx, async (tx) => {
    const plan = await tx.performancePlan.findUnique({
      where: { id: input.planId },
      select: APPRAISER_OF_PLAN,
    });
    if (!plan || !can(ctx.viewer, "coaching.record", officeRecord(plan, ctx.today))) throw notFound("plan");

    const { id, planId, heldOn, gap, advice, followUps } = input;
    const coachId = ctx.viewer.employeeId;
    const repeat = { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    if (await wasRecordedBefore(tx, coachId, input)) return repeat;
    const dueOn = followUps.length > 0 ? (input.dueOn ?? null) : null;
    const decision = decideCoaching({
      isPlanAgreed: plan.state === "AGREED",
      heldOn,
      dueOn,
      today: ctx.today,
    });
    if (!decision.ok) throw refusedBecause("coaching", decision.reasons);

    const { count } = await tx.coachingNote.createMany({
      data: [{ id, planId, coachId, heldOn: dateOf(heldOn), gap, advice, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) {
      if (!(await wasRecordedBefore(tx, coachId, input))) throw conflict("coaching");
      return repeat;
    }
    if (dueOn) {
      const rows = followUps.map((text, index) => ({
        noteId: id,
        ordinal: index + 1,
        text,
        dueOn: dateOf(dueOn),
      }));
      await tx.coachingFollowUp.createMany({ data: rows });
    }
    return {
      result: { id, planId, isRepeat: false },
      audit: {
        action: "coaching.record",
        subject: { type: "coaching", id },
        aboutId: plan.employeeId,
        after: { planId, heldOn, followUps: followUps.length, dueOn },
      },
    };
  });
}

/** False for a new id; true for the same note again; a conflict for another one under this id. */
async function wasRecordedBefore(tx: Tx, coachId: string, input: RecordCoachingInput): Promise<boolean> {
  const known = await tx.coachingNote.findUnique({
    where: { id: input.id },
    include: { followUps: { orderBy: { ordinal: "asc" } } },
  });
  return isSentAgain(
    "coaching",
    known,
    (sent) =>
      sent.coachId === coachId &&
      sent.planId === input.planId &&
      sent.gap === input.gap &&
      sent.advice === input.advice &&
      dayOf(sent.heldOn) === input.heldOn &&
      sent.followUps.map(({ text }) => text).join("\n") === input.followUps.join("\n"),
  );
}
