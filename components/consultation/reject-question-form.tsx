"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { rejectQuestionSchema } from "@/lib/schemas/consultation";

type RejectQuestionFormProps = { readonly action: FormAction; readonly questionId: string };

/** Keeps a question off the page, with the reason that its sender reads. */
export function RejectQuestionForm({ action, questionId }: RejectQuestionFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `tolak-${questionId}`,
    schema: rejectQuestionSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-xl space-y-4">
      <FormOutcome {...outcome} />
      <input type="hidden" name="questionId" value={questionId} />
      <TextField field={fields.reason} label="Alasan" hint="Dibaca pengirim dengan kodenya." />
      <SubmitButton variant="secondary">Jangan tampilkan</SubmitButton>
    </form>
  );
}
