"use client";

import { Plus, X } from "lucide-react";
import { FormOutcome } from "@/components/form/form-outcome";
import { RowButton } from "@/components/form/row-button";
import { SelectField } from "@/components/form/select-field";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { TRAINING_KINDS } from "@/lib/domain/training/kinds";
import { type TrainingFormValue, trainingFormSchema } from "@/lib/schemas/training";
import { TRAINING_KIND_LABELS } from "@/lib/text/training";

type TrainingFormProps = {
  readonly action: FormAction;
  readonly value: TrainingFormValue;
  readonly submit: string;
  readonly draftKey: string;
};

const KIND_OPTIONS = TRAINING_KINDS.map((value) => ({ value, label: TRAINING_KIND_LABELS[value] }));

/** Everything about a training, with sessions that grow, also without JavaScript. */
export function TrainingForm({ action, value, submit, draftKey }: TrainingFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "pelatihan",
    schema: trainingFormSchema,
    action,
    defaultValue: value,
  });
  const { title, description, kind, organiser, place, link, enrolmentClosesOn, capacity, jp, sessions } =
    fields;
  const rows = sessions.getFieldList();
  return (
    <form {...formProps} className="max-w-3xl space-y-6">
      {/* Enter in a field presses a form's first button: it must be the one that saves, not one that moves rows. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {submit}
      </button>
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={value.version ?? ""} />
      <input type="hidden" name="id" value={value.id} />
      {value.version !== undefined && <input type="hidden" name="version" value={value.version} />}
      <TextField field={title} label="Nama pelatihan" />
      <WordsField field={description} label="Isi dan sasaran" rows={4} />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField field={kind} label="Bentuk" options={KIND_OPTIONS} />
        <TextField field={organiser} label="Penyelenggara" />
        <TextField field={place} label="Tempat" hint="Atau tulis “daring”" />
        <TextField
          field={link}
          label="Tautan"
          hint="Terlihat oleh peserta yang mendapat tempat"
          required={false}
          input={{ type: "url", inputMode: "url" }}
        />
        <TextField field={capacity} label="Jumlah tempat" input={{ inputMode: "numeric", width: "short" }} />
        <TextField
          field={jp}
          label="Jumlah JP"
          hint="1 JP = 45 menit"
          input={{ inputMode: "numeric", width: "short" }}
        />
        <DayField field={enrolmentClosesOn} label="Terakhir mendaftar" />
      </div>
      <fieldset className="space-y-6" id={sessions.id}>
        <legend className="font-display text-xl font-bold">Sesi</legend>
        {rows.map((row, index) => {
          const session = row.getFieldset();
          return (
            <fieldset
              key={row.key}
              aria-label={`Sesi ${index + 1}`}
              className="space-y-5 rounded-lg border border-line bg-surface p-5"
            >
              <TextField field={session.topic} label={`Materi sesi ${index + 1}`} />
              <div className="grid gap-5 sm:grid-cols-2">
                <DayField field={session.startsAt} label="Mulai" precision="datetime-local" />
                <DayField field={session.endsAt} label="Selesai" precision="datetime-local" />
              </div>
              {rows.length > 1 && (
                <RowButton variant="quiet" {...form.remove.getButtonProps({ name: sessions.name, index })}>
                  <X aria-hidden="true" className="size-5" />
                  Hapus sesi {index + 1}
                </RowButton>
              )}
            </fieldset>
          );
        })}
        <RowButton variant="secondary" {...form.insert.getButtonProps({ name: sessions.name })}>
          <Plus aria-hidden="true" className="size-5" />
          Tambah sesi
        </RowButton>
      </fieldset>
      <SubmitButton size="lg">{submit}</SubmitButton>
    </form>
  );
}
