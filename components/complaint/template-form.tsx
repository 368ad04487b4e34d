"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { saveTemplateSchema } from "@/lib/schemas/complaint-desk";

type TemplateFormProps = {
  readonly action: FormAction;
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly title?: string;
    readonly text?: string;
    readonly isActive: boolean;
  };
};

/** A ready-made answer, new or changed. */
export function TemplateForm({ action, template }: TemplateFormProps) {
  const { id, version, title, text, isActive } = template;
  const { fields, formProps, outcome } = useActionForm({
    id: `templat-${id}`,
    schema: saveTemplateSchema,
    action,
    defaultValue: { title, text, ...(isActive ? { isActive: "on" } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField field={fields.title} label="Judul templat" input={{ autoComplete: "off" }} />
      <Field
        name={fields.text.name}
        id={fields.text.id}
        label="Isi templat"
        errors={fields.text.errors}
        required
      >
        {(control) => <Textarea {...control} rows={5} defaultValue={fields.text.defaultValue} />}
      </Field>
      <Checkbox
        name={fields.isActive.name}
        id={fields.isActive.id}
        label="Dapat dipakai"
        defaultChecked={fields.isActive.defaultValue === "on"}
      />
      <SubmitButton variant="secondary">Simpan templat</SubmitButton>
    </form>
  );
}
