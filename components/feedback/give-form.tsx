"use client";

import { EvidenceField } from "@/components/feedback/evidence-field";
import { subjectOptions } from "@/components/feedback/subject-options";
import { WordFields } from "@/components/feedback/word-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { giveFeedbackSchema } from "@/lib/schemas/feedback";

type GiveFormProps = {
  readonly action: FormAction;
  /** Made by the server for this feedback: a second press sends the same one. */
  readonly feedbackId: string;
  readonly planId: string;
  readonly subject: string | undefined;
  readonly results: readonly { readonly key: string; readonly text: string }[];
  readonly evidence: readonly { readonly id: string; readonly note: string; readonly happenedOn: string }[];
  readonly draftKey: string;
};

/** Feedback about one result or one behaviour of a colleague. */
export function GiveForm({
  action,
  feedbackId,
  planId,
  subject,
  results,
  evidence,
  draftKey,
}: GiveFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "beri",
    schema: giveFeedbackSchema,
    action,
    defaultValue: { id: feedbackId, subject: subject ?? "" },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="planId" value={planId} />
      <SelectField
        field={fields.subject}
        label="Tentang"
        options={subjectOptions(results)}
        placeholder="Pilih hasil kerja atau perilaku"
      />
      <WordFields kind={fields.kind} text={fields.text} />
      <EvidenceField field={fields.entryId} evidence={evidence} />
      <SubmitButton size="lg" pendingText="Mengirim…">
        Kirim umpan balik
      </SubmitButton>
    </form>
  );
}
