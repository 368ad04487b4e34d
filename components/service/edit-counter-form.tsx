"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { editCounterSchema } from "@/lib/schemas/counter";

type EditCounterFormProps = {
  readonly action: FormAction;
  readonly counter: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly isOpen: boolean;
  };
};

/** A counter's name, and whether it is open. */
export function EditCounterForm({ action, counter }: EditCounterFormProps) {
  const { id, name, isOpen } = counter;
  const version = String(counter.version);
  const { fields, formProps, outcome } = useActionForm({
    id: "loket",
    schema: editCounterSchema,
    action,
    defaultValue: { id, version, name, ...(isOpen ? { isOpen: "on" } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField field={fields.name} label="Nama loket" />
      <Checkbox
        name="isOpen"
        id={fields.isOpen.id}
        label="Loket dibuka"
        hint="Poster dan kios loket yang ditutup tidak lagi dihitung untuk loket ini; jawaban yang sudah ada tetap."
        defaultChecked={fields.isOpen.defaultValue === "on"}
      />
      <SubmitButton>Simpan loket</SubmitButton>
    </form>
  );
}
