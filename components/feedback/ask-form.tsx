"use client";

import { EvidenceField } from "@/components/feedback/evidence-field";
import { subjectOptions } from "@/components/feedback/subject-options";
import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { requestFeedbackSchema } from "@/lib/schemas/feedback";

type AskFormProps = {
  readonly action: FormAction;
  readonly requestId: string;
  readonly planId: string;
  readonly colleagueId: string;
  readonly subject: string | undefined;
  readonly results: readonly { readonly key: string; readonly text: string }[];
  readonly evidence: readonly { readonly id: string; readonly note: string; readonly happenedOn: string }[];
  readonly draftKey: string;
};

/** Asks one named colleague about one result or behaviour. */
export function AskForm({ action, requestId, planId, colleagueId, draftKey, ...choices }: AskFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "minta",
    schema: requestFeedbackSchema,
    action,
    defaultValue: { id: requestId, subject: choices.subject ?? "" },
  });
  const { id, subject, question, entryId } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="colleagueId" value={colleagueId} />
      <SelectField
        field={subject}
        label="Tentang"
        hint="Rekan hanya melihat bagian ini dari SKP Anda."
        options={subjectOptions(choices.results)}
        placeholder="Pilih hasil kerja atau perilaku"
      />
      <WordsField field={question} label="Yang ingin Anda ketahui" rows={2} />
      <EvidenceField field={entryId} evidence={choices.evidence} />
      <SubmitButton size="lg" pendingText="Mengirim…">
        Kirim permintaan
      </SubmitButton>
    </form>
  );
}
