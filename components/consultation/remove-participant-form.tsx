"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { removeParticipantSchema } from "@/lib/schemas/consultation";

type RemoveParticipantFormProps = { readonly action: FormAction; readonly registrationId: string };

/** Takes somebody off the list who does not come, or whom nobody is. */
export function RemoveParticipantForm({ action, registrationId }: RemoveParticipantFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: `keluarkan-${registrationId}`,
    schema: removeParticipantSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-xl space-y-4">
      <FormOutcome {...outcome} />
      <input type="hidden" name="registrationId" value={registrationId} />
      <TextField
        field={fields.reason}
        label="Alasan"
        hint="Tanpa nama orangnya; tercatat di jejak audit, dan dibaca yang mendaftar bila ia menulis alamat surel."
      />
      <SubmitButton variant="secondary">Keluarkan</SubmitButton>
    </form>
  );
}
