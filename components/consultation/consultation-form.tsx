"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { consultationFormSchema } from "@/lib/schemas/consultation";

type ConsultationFormProps = {
  readonly action: FormAction;
  readonly submit: string;
  readonly draftKey: string;
  /** The units to choose from; null for a dialogue whose unit stands. */
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }> | null;
  readonly value: {
    readonly id: string;
    readonly version?: string;
    readonly unitId?: string;
    readonly title?: string;
    readonly description?: string;
    readonly place?: string;
    readonly startsAt?: string;
    readonly endsAt?: string;
    readonly capacity?: string;
  };
};

/** Everything about a public dialogue: theme, time, place and places. */
export function ConsultationForm({ action, submit, draftKey, units, value }: ConsultationFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "dialog-publik",
    schema: consultationFormSchema,
    action,
    defaultValue: value,
  });
  const { unitId, title, description, place, startsAt, endsAt, capacity } = fields;
  return (
    <form {...formProps} className="max-w-3xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={value.version ?? ""} />
      <input type="hidden" name="id" value={value.id} />
      {value.version !== undefined && <input type="hidden" name="version" value={value.version} />}
      {units ? (
        <SelectField
          field={unitId}
          label="Unit penyelenggara"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input type="hidden" name="unitId" value={value.unitId} />
      )}
      <TextField field={title} label="Tema" hint="Misalnya: Jam buka loket kependudukan" />
      <WordsField
        field={description}
        label="Yang dibahas"
        hint="Apa yang hendak diputuskan, dan siapa yang diharapkan datang."
        rows={5}
      />
      <TextField field={place} label="Tempat" />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={startsAt} label="Mulai" precision="datetime-local" />
        <DayField field={endsAt} label="Selesai" precision="datetime-local" />
        <TextField field={capacity} label="Jumlah tempat" input={{ inputMode: "numeric", width: "short" }} />
      </div>
      <SubmitButton size="lg">{submit}</SubmitButton>
    </form>
  );
}
