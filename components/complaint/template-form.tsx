"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
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
      <WordsField field={fields.text} label="Isi templat" rows={5} />
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
