"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { returnResponsesSchema } from "@/lib/schemas/survey-exclusion";

type ReturnResponsesFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: string;
};

/** Takes answers that were left out back into the count, with a reason. */
export function ReturnResponsesForm({ action, id, version }: ReturnResponsesFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "kembalikan",
    schema: returnResponsesSchema,
    action,
    defaultValue: { id, version },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField field={fields.reason} label="Alasan" />
      <SubmitButton>Kembalikan ke hitungan</SubmitButton>
    </form>
  );
}
