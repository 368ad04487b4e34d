"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { createEmployeeSchema } from "@/lib/schemas/people";
import { PersonFields } from "./person-fields";
import { type PlaceChoices, PlaceFields } from "./place-fields";

type CreateEmployeeFormProps = PlaceChoices & {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press makes nobody twice. */
  readonly id: string;
  readonly draftKey: string;
};

/** Somebody new, with where they begin. */
export function CreateEmployeeForm({ action, id, draftKey, units, positionTitles }: CreateEmployeeFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "pegawai",
    schema: createEmployeeSchema,
    action,
    defaultValue: { id, ...(units.length === 1 ? { unitId: units[0]?.id } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <PersonFields fields={fields} />
      <h2 className="border-t border-line pt-8 text-2xl">Penempatan pertama</h2>
      <PlaceFields fields={fields} units={units} positionTitles={positionTitles} />
      <DayField field={fields.startsOn} label="Mulai bertugas (TMT)" />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan pegawai
      </SubmitButton>
    </form>
  );
}
