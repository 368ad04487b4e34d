"use client";

import { WordFields } from "@/components/feedback/word-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { answerRequestSchema } from "@/lib/schemas/feedback";

type AnswerFormProps = {
  readonly action: FormAction;
  readonly feedbackId: string;
  readonly requestId: string;
  readonly draftKey: string;
};

/** The answer to a request: feedback about exactly what was asked. */
export function AnswerForm({ action, feedbackId, requestId, draftKey }: AnswerFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "jawab",
    schema: answerRequestSchema,
    action,
    defaultValue: { id: feedbackId },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="requestId" value={requestId} />
      <WordFields kind={fields.kind} text={fields.text} />
      <SubmitButton size="lg" pendingText="Mengirim…">
        Kirim jawaban
      </SubmitButton>
    </form>
  );
}
