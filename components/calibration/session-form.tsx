"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { holdSessionSchema } from "@/lib/schemas/calibration";

type SessionFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly periodId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  readonly draftKey: string;
};

/** When a session was held, for which unit, and who was there. */
export function SessionForm({ action, id, periodId, units, today, draftKey }: SessionFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "sesi",
    schema: holdSessionSchema,
    action,
    defaultValue: { heldOn: today, unitId: units.length === 1 ? units[0]?.id : undefined },
  });
  const { unitId, heldOn, participants, notes } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="periodId" value={periodId} />
      <SelectField
        field={unitId}
        label="Unit"
        hint="Penilaian unit ini dan unit di bawahnya."
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        placeholder="Pilih unit"
      />
      <DayField field={heldOn} label="Tanggal" />
      <WordsField field={participants} label="Peserta" hint="Satu nama setiap baris." />
      <WordsField field={notes} label="Catatan" required={false} />
      <SubmitButton size="lg">Simpan sesi</SubmitButton>
    </form>
  );
}
