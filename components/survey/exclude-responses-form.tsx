"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { excludeResponsesSchema } from "@/lib/schemas/survey-exclusion";

type ExcludeResponsesFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press leaves nothing more out. */
  readonly id: string;
  readonly group: Readonly<Record<string, string>>;
};

/** Leaves a group of marked answers out of the count, with a reason. */
export function ExcludeResponsesForm({ action, id, group }: ExcludeResponsesFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "keluarkan",
    schema: excludeResponsesSchema,
    action,
    defaultValue: { id, ...group },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      {Object.entries(group).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField field={fields.reason} label="Alasan" />
      <SubmitButton variant="danger">Keluarkan dari hitungan</SubmitButton>
    </form>
  );
}
