"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { withdrawProgressSchema } from "@/lib/schemas/progress";

type WithdrawFormProps = {
  readonly action: FormAction;
  readonly entryId: string;
  readonly withdrawalId: string;
};

/** Takes one entry back, with a reason; both stay readable. */
export function WithdrawForm({ action, entryId, withdrawalId }: WithdrawFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `batal-${entryId}`,
    schema: withdrawProgressSchema,
    action,
    defaultValue: { id: withdrawalId, entryId },
  });
  const { id, note } = fields;
  return (
    <Details summary="Batalkan catatan ini" open={outcome.state.status !== "idle"}>
      <form {...formProps} className="max-w-xl space-y-4">
        <FormOutcome {...outcome} />
        <input type="hidden" name="id" defaultValue={id.defaultValue} />
        <input type="hidden" name="entryId" value={entryId} />
        <TextField
          field={note}
          label="Alasan pembatalan"
          hint="Catatan tetap terbaca, tetapi tidak dihitung lagi."
        />
        <SubmitButton variant="danger">Batalkan catatan</SubmitButton>
      </form>
    </Details>
  );
}
