"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
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
      <Field
        name="reason"
        id={fields.reason.id}
        label="Alasan pembatalan"
        errors={fields.reason.errors}
        required
      >
        {(control) => <Textarea {...control} rows={3} defaultValue={fields.reason.defaultValue} />}
      </Field>
      <SubmitButton variant="danger">Batalkan dialog</SubmitButton>
    </form>
  );
}
