import type { Tx } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { can } from "@/lib/permissions/can";
import { officeRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RecordDialogueInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { dayOf } from "@/lib/time";
import { dialogueDates } from "./load-dialogue";

export interface RecordedDialogue {
  readonly id: string;
  readonly planId: string;
  readonly isRepeat: boolean;
}

/**
 * One of the two writes down a dialog kinerja that was held; the other one is asked to confirm it
 * (docs/rules.md#feedback-and-coaching).
 */
export function recordDialogue(
  ctx: ServiceContext<EmployeeViewer>,
  input: RecordDialogueInput,
): Promise<RecordedDialogue> {
  return mutate<RecordedDialogue>(ctx, async (tx) => {
    const plan = await tx.performancePlan.findUnique({
      where: { id: input.planId },
      select: { ...APPRAISER_OF_PLAN, startsOn: true, endsOn: true },
    });
    if (!plan || !can(ctx.viewer, "dialogue.record", officeRecord(plan, ctx.today))) throw notFound("plan");

    const { id, planId, topic, agreements } = input;
    const repeat = { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    const authorId = ctx.viewer.employeeId;
    if (await wasRecordedBefore(tx, authorId, input)) return repeat;
    const dates = dialogueDates(plan, input, ctx.today);
    const { count } = await tx.performanceDialogue.createMany({
      data: [
        {
          id,
          planId,
          // Of several in office it is who held it; the owner held it with who is in charge.
          appraiserId: authorId === plan.employeeId ? plan.appraiserId : authorId,
          authorId,
          topic,
          agreements,
          ...dates,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      if (!(await wasRecordedBefore(tx, authorId, input))) throw conflict("dialogue");
      return repeat;
    }
    return {
      result: { id, planId, isRepeat: false },
      audit: {
        action: "dialogue.record",
        subject: { type: "dialogue", id },
        aboutId: plan.employeeId,
        after: { planId, topic, heldOn: input.heldOn, nextOn: input.nextOn ?? null, state: "RECORDED" },
      },
    };
  });
}

/** False for a new id; true for the same record again; a conflict for another one under this id. */
export async function wasRecordedBefore(
  tx: Tx,
  authorId: string,
  input: RecordDialogueInput,
): Promise<boolean> {
  const known = await tx.performanceDialogue.findUnique({ where: { id: input.id } });
  return isSentAgain(
    "dialogue",
    known,
    (sent) =>
      sent.authorId === authorId &&
      sent.planId === input.planId &&
      sent.topic === input.topic &&
      sent.agreements === input.agreements &&
      dayOf(sent.heldOn) === input.heldOn &&
      (sent.nextOn ? dayOf(sent.nextOn) : null) === (input.nextOn ?? null),
  );
}
