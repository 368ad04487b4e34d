"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { cancelConsultationSchema } from "@/lib/schemas/consultation";

type CancelConsultationFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly draftKey: string;
};

/** Calls a public dialogue off, with the reason that the public reads. */
export function CancelConsultationForm({ action, id, version, draftKey }: CancelConsultationFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "dialog-batal",
    schema: cancelConsultationSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={fields.reason} label="Alasan pembatalan" />
      <SubmitButton variant="danger">Batalkan dialog</SubmitButton>
    </form>
  );
}
