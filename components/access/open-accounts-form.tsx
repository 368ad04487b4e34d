"use client";

import { AccountSlips, type PassedOver, type Slip } from "@/components/access/account-slips";
import { UnitField } from "@/components/access/unit-field";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { openAccountsSchema } from "@/lib/schemas/access";

type OpenAccountsFormProps = {
  readonly action: FormAction<{
    readonly slips: readonly Slip[];
    readonly passedOver: readonly PassedOver[];
    readonly left: number;
  }>;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  /** Where one signs in. */
  readonly address: string;
};

const WHOM = [
  { value: "withoutMail", label: "Yang tidak punya surel" },
  { value: "all", label: "Semua yang belum dibuka" },
] as const;

/** Makes temporary passwords for up to two hundred people, and shows them this once, ready to print. */
export function OpenAccountsForm({ action, units, address }: OpenAccountsFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "buka",
    schema: openAccountsSchema,
    action,
  });
  if (state.status === "success") return <AccountSlips {...state.data} address={address} />;
  return (
    <form {...formProps} className="max-w-2xl space-y-6 print:hidden">
      <FormOutcome {...outcome} />
      <UnitField field={fields.unitId} units={units} />
      <RadioGroup
        name="whom"
        id={fields.whom.id}
        legend="Untuk siapa"
        options={WHOM}
        defaultValue={fields.whom.defaultValue ?? "withoutMail"}
        errors={fields.whom.errors}
        required
      />
      <Checkbox
        name="again"
        id={fields.again.id}
        label="Juga yang sudah diberi kata sandi sementara tetapi belum pernah masuk"
        hint="Lembar yang lama tidak berlaku lagi."
      />
      <SubmitButton pendingText="Menyiapkan…">Buat kata sandi sementara</SubmitButton>
    </form>
  );
}
