"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { giveGrantSchema } from "@/lib/schemas/access";

interface Option {
  readonly value: string;
  readonly label: string;
}

type GiveGrantFormProps = {
  readonly action: FormAction;
  readonly nip: string;
  readonly roles: readonly Option[];
  readonly units: readonly Option[];
};

/** Which role a chosen person gets, and for which unit. */
export function GiveGrantForm({ action, nip, roles, units }: GiveGrantFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "beri", schema: giveGrantSchema, action });
  const { role, unitId } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="nip" value={nip} />
      <SelectField field={role} label="Peran" options={roles} placeholder="Pilih peran" />
      <SelectField
        field={unitId}
        label="Unit"
        hint="Hanya untuk peran Kepala unit dan Pengelola SDM unit; berlaku juga bagi unit di bawahnya."
        required={false}
        options={units}
        placeholder="Tanpa unit"
      />
      <SubmitButton>Beri peran</SubmitButton>
    </form>
  );
}
