"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { ReportSubject } from "@/lib/domain/people/data-report";
import { reportDataSchema } from "@/lib/schemas/people";
import { REPORT_SUBJECT_LABELS } from "@/lib/text/people";

type ReportDataFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press sends nothing twice. */
  readonly id: string;
  readonly draftKey: string;
  /** What no report of one's own waits about. */
  readonly subjects: readonly ReportSubject[];
};

/** Says which of one's data is wrong, and how it should be. */
export function ReportDataForm({ action, id, draftKey, subjects }: ReportDataFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "data-keliru",
    schema: reportDataSchema,
    action,
    defaultValue: { id },
  });
  const { subject, message } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <SelectField
        field={subject}
        label="Data yang keliru"
        options={subjects.map((value) => ({ value, label: REPORT_SUBJECT_LABELS[value] }))}
      />
      <WordsField
        field={message}
        label="Yang seharusnya"
        hint="Tulis yang keliru, yang benar, dan dokumen yang membuktikannya, misalnya nomor SK."
        rows={5}
      />
      <SubmitButton size="lg">Kirim permintaan</SubmitButton>
    </form>
  );
}
