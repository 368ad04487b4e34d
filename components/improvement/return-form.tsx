"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { returnImprovementSchema } from "@/lib/schemas/improvement";

type ReturnFormProps = {
  readonly action: FormAction;
  readonly improvementId: string;
  readonly version: number;
  readonly draftKey: string;
};

/** The staff member gives the proposal back with what should be otherwise. */
export function ReturnForm({ action, improvementId, version, draftKey }: ReturnFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "kembalikan",
    schema: returnImprovementSchema,
    action,
  });
  const { comment } = fields;
  return (
    <Details summary="Kembalikan dengan catatan" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="improvementId" value={improvementId} />
        <input type="hidden" name="version" value={version} />
        <WordsField field={comment} label="Yang perlu diubah" rows={2} />
        <SubmitButton variant="secondary">Kembalikan</SubmitButton>
      </form>
    </Details>
  );
}
