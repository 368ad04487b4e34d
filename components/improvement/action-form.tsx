"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SecondLine } from "@/components/ui/second-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { addActionSchema } from "@/lib/schemas/improvement";

type ActionFormProps = {
  readonly action: FormAction;
  readonly actionId: string;
  readonly improvementId: string;
  /** Chosen on a page of its own. */
  readonly mentor: { readonly id: string; readonly name: string };
  readonly draftKey: string;
};

/** One action: which gap, what is done about it, who helps, until when. */
export function ActionForm({ action, actionId, improvementId, mentor, draftKey }: ActionFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "tindakan",
    schema: addActionSchema,
    action,
    defaultValue: { id: actionId },
  });
  const { id, gap, action: deed, dueOn } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="improvementId" value={improvementId} />
      <input type="hidden" name="mentorId" value={mentor.id} />
      <WordsField
        field={gap}
        label="Yang belum sesuai"
        hint="Hasil kerja atau perilaku yang mana, dan apa bedanya dari yang diharapkan."
        rows={2}
      />
      <Field name="action" id={deed.id} label="Tindakan perbaikan" errors={deed.errors} required>
        {(control) => <Textarea {...control} rows={2} defaultValue={deed.defaultValue} />}
      </Field>
      <p>
        Pendamping: <strong>{mentor.name}</strong>
        <SecondLine>Yang membantu. Ia melihat rencana ini tanpa predikatnya.</SecondLine>
      </p>
      <DayField field={dueOn} label="Batas waktu" />
      <SubmitButton pendingText="Menyimpan…" variant="secondary">
        Tambah tindakan
      </SubmitButton>
    </form>
  );
}
