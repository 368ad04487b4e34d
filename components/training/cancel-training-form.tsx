"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { cancelTrainingSchema } from "@/lib/schemas/training";

type CancelTrainingFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Calls a training off, with the reason that its participants read. */
export function CancelTrainingForm({ action, id, version, draftKey }: CancelTrainingFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "batal", schema: cancelTrainingSchema, action });
  return (
    <form {...formProps} className="max-w-xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={fields.reason} label="Alasan pembatalan" />
      <SubmitButton variant="danger">Batalkan pelatihan</SubmitButton>
    </form>
  );
}
