"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { FORUM_LIMITS } from "@/lib/domain/forum/forum";
import { sendStatementSchema } from "@/lib/schemas/forum";

type StatementFormProps = {
  readonly action: FormAction;
  readonly topicId: string;
  /** Made by the server for this page: a second press sends the same statement. */
  readonly formId: string;
};

/** One short statement for others to rate. */
export function StatementForm({ action, topicId, formId }: StatementFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "pernyataan",
    schema: sendStatementSchema,
    action,
    defaultValue: { id: formId },
  });
  if (state.status === "success") {
    return (
      <FormMessage outcome="success">
        <p>{state.message}</p>
        <p className="mt-1">
          <a href="?" className="link">
            Tulis pernyataan lain
          </a>
        </p>
      </FormMessage>
    );
  }
  const { id, text } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="topicId" value={topicId} />
      <WordsField
        field={text}
        label="Pernyataan Anda"
        hint={`Satu gagasan, paling panjang ${FORUM_LIMITS.statement} huruf, tanpa nama orang.`}
      />
      <SubmitButton>Kirim pernyataan</SubmitButton>
    </form>
  );
}
