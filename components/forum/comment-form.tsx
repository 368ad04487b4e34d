"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { FORUM_LIMITS } from "@/lib/domain/forum/forum";
import { sendCommentSchema } from "@/lib/schemas/forum";
import { written } from "@/lib/schemas/limits";

type CommentFormProps = {
  readonly action: FormAction;
  readonly topicId: string;
  /** Made by the server for this page: a second press sends the same comment. */
  readonly formId: string;
};

/** The one comment of a person on a draft. */
export function CommentForm({ action, topicId, formId }: CommentFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "tanggapan",
    schema: sendCommentSchema,
    action,
    defaultValue: { id: formId },
  });
  if (state.status === "success") return <FormMessage outcome="success">{state.message}</FormMessage>;
  const { id, text } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="topicId" value={topicId} />
      <WordsField
        field={text}
        label="Tanggapan Anda"
        hint={`Satu tanggapan setiap orang, paling panjang ${written(FORUM_LIMITS.comment)} huruf, tanpa nama orang.`}
      />
      <SubmitButton>Kirim tanggapan</SubmitButton>
    </form>
  );
}
