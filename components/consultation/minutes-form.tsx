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
import { PARTICIPANT_GROUPS, type ParticipantGroup } from "@/lib/domain/consultation/registration";
import { reportConsultationSchema } from "@/lib/schemas/consultation-minutes";
import { PARTICIPANT_GROUP_LABELS } from "@/lib/text/consultation";

type MinutesFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly draftKey: string;
  /** Whom the check-in has counted, to begin with. */
  readonly counts: Readonly<Record<ParticipantGroup, number>>;
  readonly questions: ReadonlyArray<{ readonly id: string; readonly text: string }>;
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

/** The minutes of a dialogue, with agreements that grow, also without JavaScript. */
export function MinutesForm({ action, id, version, draftKey, counts, questions, units }: MinutesFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "berita-acara",
    schema: reportConsultationSchema,
    action,
    defaultValue: {
      counts: Object.fromEntries(PARTICIPANT_GROUPS.map((group) => [group, String(counts[group])])),
      answers: questions.map((question) => ({ questionId: question.id })),
      agreements: [{}],
    },
  });
  const { issues, agreements } = fields;
  const groups = fields.counts.getFieldset();
  const answers = fields.answers.getFieldList();
  const rows = agreements.getFieldList();
  return (
    <form {...formProps} className="max-w-3xl space-y-8">
      {/* Enter in a field presses a form's first button: it must be the one that saves, not one that moves rows. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        Terbitkan berita acara
      </button>
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={issues} label="Masalah yang dibahas" rows={5} />
      <fieldset className="space-y-5">
        <legend className="font-display text-xl font-bold">Peserta</legend>
        <div className="grid gap-5 sm:grid-cols-2">
          {PARTICIPANT_GROUPS.map((group) => (
            <TextField
              key={group}
              field={groups[group]}
              label={PARTICIPANT_GROUP_LABELS[group]}
              input={{ inputMode: "numeric", width: "number" }}
            />
          ))}
        </div>
      </fieldset>
      {questions.length > 0 && (
        <fieldset className="space-y-5">
          <legend className="font-display text-xl font-bold">Jawaban atas pertanyaan warga</legend>
          {answers.map((row, index) => {
            const answer = row.getFieldset();
            return (
              <div key={row.key} className="space-y-2">
                <input type="hidden" name={answer.questionId.name} value={questions[index]?.id ?? ""} />
                <p className="whitespace-pre-wrap wrap-anywhere">{questions[index]?.text}</p>
                <WordsField field={answer.text} label={`Jawaban ${index + 1}`} />
              </div>
            );
          })}
        </fieldset>
      )}
      <fieldset className="space-y-6" id={agreements.id}>
        <legend className="font-display text-xl font-bold">Kesepakatan</legend>
        {rows.map((row, index) => {
          const agreement = row.getFieldset();
          const { ownerUnitId } = agreement;
          return (
            <fieldset
              key={row.key}
              aria-label={`Kesepakatan ${index + 1}`}
              className="space-y-5 rounded-lg border border-line bg-surface p-5"
            >
              <TextField field={agreement.text} label={`Kesepakatan ${index + 1}`} />
              <SelectField
                field={ownerUnitId}
                label="Unit penanggung jawab"
                options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              />
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField field={agreement.official} label="Pejabat penanggung jawab" hint="Jabatannya" />
                <DayField field={agreement.dueOn} label="Tenggat" />
              </div>
              {rows.length > 1 && (
                <RowButton variant="quiet" {...form.remove.getButtonProps({ name: agreements.name, index })}>
                  <X aria-hidden="true" className="size-5" />
                  Hapus kesepakatan {index + 1}
                </RowButton>
              )}
            </fieldset>
          );
        })}
        <RowButton variant="secondary" {...form.insert.getButtonProps({ name: agreements.name })}>
          <Plus aria-hidden="true" className="size-5" />
          Tambah kesepakatan
        </RowButton>
      </fieldset>
      <SubmitButton size="lg">Terbitkan berita acara</SubmitButton>
    </form>
  );
}
