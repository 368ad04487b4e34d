import type { ShownDialogue } from "@/components/coaching/dialogue-list";
import { DisputeForm } from "@/components/coaching/dispute-form";
import { ButtonForm } from "@/components/form/button-form";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { DIALOGUE_ACT_LABELS } from "@/lib/text/coaching";
import { draftKey } from "../../../draft-key";
import { confirmDialogueAction, disputeDialogueAction, withdrawDialogueAction } from "./actions";

type DialogueActsProps = {
  readonly planId: string;
  readonly dialogue: ShownDialogue;
  readonly viewer: EmployeeViewer;
};

/** What the viewer, one of the two parties, may do to a record now. */
export function DialogueActs({ planId, dialogue, viewer }: DialogueActsProps) {
  const { id, version, state, acts } = dialogue;
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
          <LinkButton
            href={paths.reviseDialogue(planId, id)}
            variant={state === "DISPUTED" ? "primary" : "secondary"}
          >
            {DIALOGUE_ACT_LABELS.revise}
          </LinkButton>
        )}
        {acts.includes("replace") && (
          <LinkButton href={paths.replaceDialogue(planId, id)} variant="primary">
            {DIALOGUE_ACT_LABELS.replace}
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
          draftKey={draftKey(viewer, "dialog-sanggah", id)}
        />
      )}
    </>
  );
}
