"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { proposeTopicSchema } from "@/lib/schemas/forum";

type ProposeFormProps = {
  readonly action: FormAction;
  readonly formId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
};

/** A topic that somebody would like to talk about with a unit. */
export function ProposeForm({ action, formId, units }: ProposeFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "usul",
    schema: proposeTopicSchema,
    action,
    defaultValue: { id: formId },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <SelectField
        field={fields.unitId}
        label="Unit yang dituju"
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField field={fields.title} label="Topik" hint="Misalnya: Jam buka loket di akhir pekan" />
      <WordsField
        field={fields.text}
        label="Penjelasan"
        hint="Apa yang perlu dibicarakan dan mengapa, tanpa nama orang."
      />
      <SubmitButton size="lg" className="max-sm:w-full">
        Usulkan topik
      </SubmitButton>
    </form>
  );
}
