"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
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
      <Field name="role" id={role.id} label="Peran" errors={role.errors} required>
        {(control) => (
          <Select {...control} options={roles} placeholder="Pilih peran" defaultValue={role.defaultValue} />
        )}
      </Field>
      <Field
        name="unitId"
        id={unitId.id}
        label="Unit"
        hint="Hanya untuk peran Kepala unit dan Pengelola SDM unit; berlaku juga bagi unit di bawahnya."
        errors={unitId.errors}
      >
        {(control) => (
          <Select {...control} options={units} placeholder="Tanpa unit" defaultValue={unitId.defaultValue} />
        )}
      </Field>
      <SubmitButton>Beri peran</SubmitButton>
    </form>
  );
}
