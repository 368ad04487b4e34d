"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { disputeDialogueSchema } from "@/lib/schemas/coaching";

type DisputeFormProps = {
  readonly action: FormAction;
  readonly dialogueId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Says what in the record is not as it was. */
export function DisputeForm({ action, dialogueId, version, draftKey }: DisputeFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `sanggah-${dialogueId}`,
    schema: disputeDialogueSchema,
    action,
  });
  const { objection } = fields;
  return (
    <Details summary="Minta perbaikan" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="dialogueId" value={dialogueId} />
        <input type="hidden" name="version" value={version} />
        <WordsField field={objection} label="Yang perlu diperbaiki" rows={2} />
        <SubmitButton variant="secondary">Kirim</SubmitButton>
      </form>
    </Details>
  );
}
