import type { ShownDialogue } from "@/components/coaching/dialogue-list";
import { DisputeForm } from "@/components/coaching/dispute-form";
import { ButtonForm } from "@/components/form/button-form";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { DIALOGUE_ACT_LABELS } from "@/lib/text/coaching";
import { confirmDialogueAction, disputeDialogueAction, withdrawDialogueAction } from "./actions";
import { dialogueDraftKey } from "./draft-keys";

type DialogueActsProps = {
  readonly planId: string;
  readonly dialogue: ShownDialogue;
  readonly viewerId: string;
};

/** What the viewer, one of the two parties, may do to a record now. */
export function DialogueActs({ planId, dialogue, viewerId }: DialogueActsProps) {
  const { id, version, acts } = dialogue;
  const fields = { dialogueId: id, version: String(version) };
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        {acts.includes("confirm") && (
          <ButtonForm action={confirmDialogueAction} fields={fields} variant="primary">
            {DIALOGUE_ACT_LABELS.confirm}
          </ButtonForm>
        )}
        {acts.includes("revise") && (
          <LinkButton href={paths.reviseDialogue(planId, id)} variant="secondary">
            {DIALOGUE_ACT_LABELS.revise}
          </LinkButton>
        )}
        {acts.includes("withdraw") && (
          <ButtonForm action={withdrawDialogueAction} fields={fields}>
            {DIALOGUE_ACT_LABELS.withdraw}
          </ButtonForm>
        )}
      </div>
      {acts.includes("dispute") && (
        <DisputeForm
          action={disputeDialogueAction}
          dialogueId={id}
          version={version}
          draftKey={dialogueDraftKey("sanggah", id, viewerId)}
        />
      )}
    </>
  );
}
