"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { reportAppraiserSchema } from "@/lib/schemas/people";

type ReportAppraiserFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press sends nothing twice. */
  readonly id: string;
  readonly draftKey: string;
};

/** Says what is wrong with the appraiser on file. */
export function ReportAppraiserForm({ action, id, draftKey }: ReportAppraiserFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "laporan",
    schema: reportAppraiserSchema,
    action,
    defaultValue: { id },
  });
  const { message } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <WordsField
        field={message}
        label="Apa yang keliru"
        hint="Tulis nama atau jabatan yang seharusnya menilai Anda, dan sejak kapan."
        rows={5}
      />
      <SubmitButton size="lg">Kirim laporan</SubmitButton>
    </form>
  );
}
