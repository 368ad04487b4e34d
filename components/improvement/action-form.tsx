"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { addActionSchema } from "@/lib/schemas/improvement";

type ActionFormProps = {
  readonly action: FormAction;
  readonly actionId: string;
  readonly improvementId: string;
  readonly mentors: readonly { readonly value: string; readonly label: string; readonly group: string }[];
  readonly mentorId: string | undefined;
  readonly draftKey: string;
};

/** One action: which gap, what is done about it, who helps, until when. */
export function ActionForm({
  action,
  actionId,
  improvementId,
  mentors,
  mentorId,
  draftKey,
}: ActionFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "tindakan",
    schema: addActionSchema,
    action,
    defaultValue: { id: actionId, mentorId: mentorId ?? "" },
  });
  const { id, gap, action: deed, mentorId: mentor, dueOn } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <input type="hidden" name="improvementId" value={improvementId} />
      <Field
        name="gap"
        id={gap.id}
        label="Yang belum sesuai"
        hint="Hasil kerja atau perilaku yang mana, dan apa bedanya dari yang diharapkan."
        errors={gap.errors}
        required
      >
        {(control) => <Textarea {...control} rows={2} defaultValue={gap.defaultValue} />}
      </Field>
      <Field name="action" id={deed.id} label="Tindakan perbaikan" errors={deed.errors} required>
        {(control) => <Textarea {...control} rows={2} defaultValue={deed.defaultValue} />}
      </Field>
      <Field
        name="mentorId"
        id={mentor.id}
        label="Pendamping"
        hint="Yang membantu. Ia melihat rencana ini tanpa predikatnya."
        errors={mentor.errors}
        required
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Pilih pendamping"
            options={mentors}
            defaultValue={mentor.defaultValue}
          />
        )}
      </Field>
      <DayField field={dueOn} label="Batas waktu" />
      <SubmitButton pendingText="Menyimpan…" variant="secondary">
        Tambah tindakan
      </SubmitButton>
    </form>
  );
}
