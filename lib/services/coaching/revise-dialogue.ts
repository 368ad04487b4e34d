import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { MoveDialogueInput, ReviseDialogueInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { dayOf } from "@/lib/time";
import { dialogueDates, loadDialogue, moveDialogue } from "./load-dialogue";

/** The author writes the record anew; the other party is asked again. */
export function reviseDialogue(
  ctx: ServiceContext<EmployeeViewer>,
  input: ReviseDialogueInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const dialogue = await loadDialogue(tx, ctx, input.dialogueId);
    const { topic, agreements, version } = input;
    const dates = dialogueDates(dialogue.plan, input, ctx.today);
    const state = await moveDialogue(tx, ctx, dialogue, "revise", {
      version,
      // Another next day is a new appointment: it is reminded of again.
      data: { topic, agreements, ...dates, objection: null, remindedAt: null },
    });
    return {
      result: { planId: dialogue.planId },
      audit: {
        action: "dialogue.revise",
        subject: { type: "dialogue", id: dialogue.id },
        aboutId: dialogue.plan.employeeId,
        before: { state: dialogue.state, topic: dialogue.topic, heldOn: dayOf(dialogue.heldOn) },
        after: { state, topic, heldOn: input.heldOn, nextOn: input.nextOn ?? null },
      },
    };
  });
}

/** The author takes a record back that was not confirmed. */
export function withdrawDialogue(
  ctx: ServiceContext<EmployeeViewer>,
  { dialogueId, version }: MoveDialogueInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const dialogue = await loadDialogue(tx, ctx, dialogueId);
    const state = await moveDialogue(tx, ctx, dialogue, "withdraw", { version });
    return {
      result: { planId: dialogue.planId },
      audit: {
        action: "dialogue.withdraw",
        subject: { type: "dialogue", id: dialogue.id },
        aboutId: dialogue.plan.employeeId,
        before: { state: dialogue.state },
        after: { state },
      },
    };
  });
}
