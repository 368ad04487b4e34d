import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { DisputeDialogueInput, MoveDialogueInput } from "@/lib/schemas/coaching";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { loadDialogue, moveDialogue } from "./load-dialogue";

/** The other party says that it is so; the record stands. */
export function confirmDialogue(
  ctx: ServiceContext<EmployeeViewer>,
  { dialogueId, version }: MoveDialogueInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const dialogue = await loadDialogue(tx, ctx, dialogueId);
    const data = { confirmedAt: ctx.now };
    const state = await moveDialogue(tx, ctx, dialogue, "confirm", { version, data });
    return {
      result: { planId: dialogue.planId },
      audit: {
        action: "dialogue.confirm",
        subject: { type: "dialogue", id: dialogue.id },
        aboutId: dialogue.plan.employeeId,
        before: { state: dialogue.state },
        after: { state },
      },
    };
  });
}

/** The other party says what is not as it was; the author writes it anew or takes it back. */
export function disputeDialogue(
  ctx: ServiceContext<EmployeeViewer>,
  { dialogueId, version, objection }: DisputeDialogueInput,
): Promise<{ planId: string }> {
  return mutate(ctx, async (tx) => {
    const dialogue = await loadDialogue(tx, ctx, dialogueId);
    const data = { objection };
    const state = await moveDialogue(tx, ctx, dialogue, "dispute", { version, data });
    return {
      result: { planId: dialogue.planId },
      audit: {
        action: "dialogue.dispute",
        subject: { type: "dialogue", id: dialogue.id },
        aboutId: dialogue.plan.employeeId,
        before: { state: dialogue.state },
        after: { state },
      },
    };
  });
}
