"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DateInput } from "@/components/ui/date-input";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { recordCoachingSchema } from "@/lib/schemas/coaching";

type CoachingFormProps = {
  readonly action: FormAction;
  readonly noteId: string;
  readonly planId: string;
  readonly today: string;
  readonly draftKey: string;
};

/** Writes down a bimbingan kinerja with what follows from it. */
export function CoachingForm({ action, noteId, planId, today, draftKey }: CoachingFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "bimbingan",
    schema: recordCoachingSchema,
    action,
    defaultValue: { id: noteId, heldOn: today },
  });
  const { id, heldOn, gap, advice, followUps, dueOn } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="planId" value={planId} />
      <DayField field={heldOn} label="Tanggal bimbingan" />
      <WordsField
        field={gap}
        label="Yang perlu ditambah"
        hint="Pengetahuan atau keterampilan. Untuk masalah pribadi atau perilaku, pakai konseling."
        rows={2}
      />
      <Field name="advice" id={advice.id} label="Bimbingan yang diberikan" errors={advice.errors} required>
        {(control) => <Textarea {...control} defaultValue={advice.defaultValue} />}
      </Field>
      <WordsField
        field={followUps}
        label="Tindak lanjut"
        hint="Satu baris satu tindak lanjut."
        required={false}
      />
      <Field
        name="dueOn"
        id={dueOn.id}
        label="Batas waktu tindak lanjut"
        hint="Wajib bila ada tindak lanjut."
        errors={dueOn.errors}
      >
        {(control) => <DateInput {...control} min={today} defaultValue={dueOn.defaultValue} />}
      </Field>
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan bimbingan
      </SubmitButton>
    </form>
  );
}
