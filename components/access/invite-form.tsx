"use client";

import { UnitField } from "@/components/access/unit-field";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { inviteSchema } from "@/lib/schemas/access";

type InviteFormProps = {
  readonly action: FormAction;
  readonly units: readonly { readonly value: string; readonly label: string }[];
};

/** Mails a link to choose the first password. */
export function InviteForm({ action, units }: InviteFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "undang", schema: inviteSchema, action });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <UnitField field={fields.unitId} units={units} />
      <SubmitButton pendingText="Mengirim…">Kirim undangan</SubmitButton>
    </form>
  );
}
