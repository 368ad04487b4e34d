"use client";

import { ButtonForm } from "@/components/form/button-form";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { reopenComplaintSchema, writeMessageSchema } from "@/lib/schemas/complaint";

type WriteMessageFormProps = { readonly action: FormAction; readonly messageId: string };

/** A message from the reporter. */
export function WriteMessageForm({ action, messageId }: WriteMessageFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "pesan",
    schema: writeMessageSchema,
    action,
    defaultValue: { id: messageId },
  });
  const { id, text } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <WordsField field={text} label="Pesan Anda" rows={4} />
      <SubmitButton variant="secondary">Kirim pesan</SubmitButton>
    </form>
  );
}

type VersionedProps = { readonly action: FormAction; readonly version: number };

/** The reporter is content. */
export const CloseForm = ({ action, version }: VersionedProps) => (
  <ButtonForm action={action} fields={{ version: String(version) }} variant="primary">
    Ya, selesai
  </ButtonForm>
);

/** Or not, and says why; folded away under `summary` until it is wanted, or came back with an error. */
export function ReopenForm({ action, version, summary }: VersionedProps & { readonly summary: string }) {
  const { fields, formProps, outcome } = useActionForm({
    id: "buka",
    schema: reopenComplaintSchema,
    action,
  });
  const { reason } = fields;
  return (
    <Details summary={summary} open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-2xl space-y-5">
        <FormOutcome {...outcome} />
        <input type="hidden" name="version" value={version} />
        <WordsField field={reason} label="Apa yang belum selesai" />
        <SubmitButton variant="secondary">Buka kembali</SubmitButton>
      </form>
    </Details>
  );
}

/** The question two weeks later. */
export function SolvedForm({ action, version }: VersionedProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonForm action={action} fields={{ version: String(version), solved: "yes" }} variant="primary">
        Ya, sudah
      </ButtonForm>
      <ButtonForm action={action} fields={{ version: String(version), solved: "no" }}>
        Belum
      </ButtonForm>
    </div>
  );
}
