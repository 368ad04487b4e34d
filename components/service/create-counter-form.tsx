"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { createCounterSchema } from "@/lib/schemas/counter";

type CreateCounterFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press adds nothing. */
  readonly id: string;
  readonly serviceId: string;
};

/** A new counter of a service. */
export function CreateCounterForm({ action, id, serviceId }: CreateCounterFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "loket",
    schema: createCounterSchema,
    action,
    defaultValue: { id, serviceId },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <TextField field={fields.name} label="Nama loket" hint="Misalnya: Loket 2, lantai dasar" />
      <SubmitButton>Tambah loket</SubmitButton>
    </form>
  );
}
