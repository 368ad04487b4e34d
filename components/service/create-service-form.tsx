"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { createServiceSchema } from "@/lib/schemas/service";
import { ServiceFields } from "./service-fields";

type CreateServiceFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press adds nothing. */
  readonly id: string;
  readonly draftKey: string;
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

/** A new public service of a unit. */
export function CreateServiceForm({ action, id, units, draftKey }: CreateServiceFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "layanan",
    schema: createServiceSchema,
    action,
    defaultValue: { id, ...(units.length === 1 ? { unitId: units[0]?.id } : {}) },
  });
  return (
    <form {...formProps} className="max-w-3xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <SelectField
        field={fields.unitId}
        label="Unit penyelenggara"
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <TextField
        field={fields.slug}
        label="Alamat pendek"
        hint="Bagian alamat survei yang tercetak di poster, misalnya kartu-keluarga. Tidak dapat diubah lagi."
        input={{ autoCapitalize: "none", spellCheck: false, width: "short" }}
      />
      <ServiceFields fields={fields} />
      <SubmitButton size="lg">Simpan layanan</SubmitButton>
    </form>
  );
}
