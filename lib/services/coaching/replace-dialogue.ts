import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ReplaceDialogueInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dialogueDates, loadDialogue, moveDialogue } from "./load-dialogue";
import { type RecordedDialogue, wasRecordedBefore } from "./record-dialogue";

/**
 * Who appraises by a plan now writes the record that stands for one of a former appraiser which the staff member disputes: the
 * author cannot put it right any more. The staff member is asked to confirm the new one; the old one stays with its objection and
 * says by which it was replaced (docs/rules.md#feedback-and-coaching). The same id again is the same record.
 */
export function replaceDialogue(
  ctx: ServiceContext<EmployeeViewer>,
  input: ReplaceDialogueInput,
): Promise<RecordedDialogue> {
  return mutate<RecordedDialogue>(ctx, async (tx) => {
    const replaced = await loadDialogue(tx, ctx, input.dialogueId);
    const { planId, plan } = replaced;
    const { id, topic, heldOn, nextOn, agreements, version } = input;
    const authorId = ctx.viewer.employeeId;
    const repeat = { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    const wasSent = async () => {
      if (!(await wasRecordedBefore(tx, authorId, { ...input, planId }))) return false;
      const stood = { id: replaced.id, replacedById: id };
      if ((await tx.performanceDialogue.count({ where: stood })) === 0) throw conflict("dialogue");
      return true;
    };
    if (await wasSent()) return repeat;
    const dates = dialogueDates(plan, input, ctx.today);
    const { count } = await tx.performanceDialogue.createMany({
      data: [
        { id, planId, appraiserId: authorId, authorId, topic, agreements, ...dates, createdAt: ctx.now },
      ],
      skipDuplicates: true,
    });
    // The same form was on its way twice and the other one was first.
    if (count === 0 && (await wasSent())) return repeat;
    const data = { replacedById: id };
    const state = await moveDialogue(tx, ctx, replaced, "replace", { version, data });
    return {
      result: { id, planId, isRepeat: false },
      audit: [
        {
          action: "dialogue.replace",
          subject: { type: "dialogue", id: replaced.id },
          aboutId: plan.employeeId,
          before: { state: replaced.state },
          after: { state, replacedById: id },
        },
        {
          action: "dialogue.record",
          subject: { type: "dialogue", id },
          aboutId: plan.employeeId,
          after: {
            planId,
            topic,
            heldOn,
            nextOn: nextOn ?? null,
            state: "RECORDED",
            replacesId: replaced.id,
          },
        },
      ],
    };
  });
}
