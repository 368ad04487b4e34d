"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
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
      <Field
        name="reason"
        id={fields.reason.id}
        label="Alasan pembatalan"
        errors={fields.reason.errors}
        required
      >
        {(control) => <Textarea {...control} rows={3} defaultValue={fields.reason.defaultValue} />}
      </Field>
      <SubmitButton variant="danger">Batalkan pelatihan</SubmitButton>
    </form>
  );
}
