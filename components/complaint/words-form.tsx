"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import type { ButtonVariant } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import { officerWordsSchema } from "@/lib/schemas/complaint-desk";
import type { SeenProps } from "./verify-form";

type WordsFormProps = SeenProps & {
  readonly id: string;
  readonly messageId: string;
  readonly label: string;
  readonly button: string;
  readonly variant?: ButtonVariant;
  /** The text of a chosen template, to be made fit. */
  readonly beginning?: string | undefined;
};

/** An officer's words to the reporter: a question or the answer. */
export function WordsForm(props: WordsFormProps) {
  const {
    action,
    complaintId,
    version,
    id,
    messageId,
    label,
    button,
    variant = "primary",
    beginning,
  } = props;
  const { fields, formProps, outcome } = useActionForm({
    id,
    schema: officerWordsSchema,
    action,
    defaultValue: { messageId, ...(beginning ? { text: beginning } : {}) },
  });
  const { text } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="complaintId" value={complaintId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="messageId" defaultValue={fields.messageId.defaultValue} />
      <WordsField field={text} label={label} rows={6} />
      <SubmitButton variant={variant}>{button}</SubmitButton>
    </form>
  );
}
