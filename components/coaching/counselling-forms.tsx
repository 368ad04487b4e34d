"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { openCounsellingSchema, writeCounsellingSchema } from "@/lib/schemas/coaching";

type OpenFormProps = {
  readonly action: FormAction;
  readonly counsellingId: string;
  readonly entryId: string;
  readonly colleagueId: string;
};

/** Begins a counselling with this person. No draft is kept on the device: a shared phone must not remember these words. */
export function OpenCounsellingForm({ action, counsellingId, entryId, colleagueId }: OpenFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "konseling",
    schema: openCounsellingSchema,
    action,
    defaultValue: { id: counsellingId, entryId },
  });
  const { text } = fields;
  return (
    <form {...formProps} autoComplete="off" className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="entryId" defaultValue={fields.entryId.defaultValue} />
      <input type="hidden" name="colleagueId" value={colleagueId} />
      <Field name="text" id={text.id} label="Yang ingin dibicarakan" errors={text.errors} required>
        {(control) => <Textarea {...control} defaultValue={text.defaultValue} />}
      </Field>
      <SubmitButton size="lg" pendingText="Mengirim…">
        Mulai konseling
      </SubmitButton>
    </form>
  );
}

type WriteFormProps = {
  readonly action: FormAction;
  readonly entryId: string;
  readonly counsellingId: string;
};

/** One of the two writes more. */
export function WriteCounsellingForm({ action, entryId, counsellingId }: WriteFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "tulis-konseling",
    schema: writeCounsellingSchema,
    action,
    defaultValue: { id: entryId },
  });
  const { id, text } = fields;
  return (
    <form {...formProps} autoComplete="off" className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="counsellingId" value={counsellingId} />
      <WordsField field={text} label="Tulis" />
      <SubmitButton pendingText="Mengirim…">Kirim</SubmitButton>
    </form>
  );
}
