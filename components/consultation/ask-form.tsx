"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { CONSULTATION_LIMITS } from "@/lib/domain/consultation/consultation";
import { askSchema } from "@/lib/schemas/consultation-public";
import { QUESTION_STATE_MEANING } from "@/lib/text/consultation";
import { TicketReceipt } from "./ticket-receipt";

type AskFormProps = {
  readonly action: FormAction<{ readonly code: string; readonly pin: string }>;
  readonly consultationId: string;
  /** Made by the server for this page: a second press sends the same question. */
  readonly formId: string;
};

/** A question before the day, with or without signing up. */
export function AskForm({ action, consultationId, formId }: AskFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "tanya",
    schema: askSchema,
    action,
    defaultValue: { id: formId },
  });
  if (state.status === "success") {
    return (
      <TicketReceipt {...state.data} title="Pertanyaan Anda sudah kami terima">
        {QUESTION_STATE_MEANING.PENDING}
      </TicketReceipt>
    );
  }
  const { id, text } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <WordsField
        field={text}
        label="Pertanyaan Anda"
        hint={`Paling panjang ${CONSULTATION_LIMITS.question} huruf, tanpa nama orang. Tampil setelah diperiksa.`}
      />
      <SubmitButton>Kirim pertanyaan</SubmitButton>
    </form>
  );
}
