"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import type { ButtonVariant } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { noteApplicationSchema } from "@/lib/schemas/application";

type NoteFormProps = {
  readonly action: FormAction;
  readonly applicationId: string;
  readonly version: number;
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly variant?: ButtonVariant;
};

/** A step with words for the applicant. */
export function NoteForm(props: NoteFormProps) {
  const { action, applicationId, version, id, label, button, variant = "secondary" } = props;
  const { fields, formProps, outcome } = useActionForm({ id, schema: noteApplicationSchema, action });
  const { note } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={note} label={label} hint="Dibaca oleh pemohon." />
      <SubmitButton variant={variant}>{button}</SubmitButton>
    </form>
  );
}
