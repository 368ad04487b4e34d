"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { TRACKING_CODE_LENGTH, TRACKING_PIN_LENGTH } from "@/lib/domain/complaint/complaint";
import { openTrackingSchema } from "@/lib/schemas/complaint";

/** Code and PIN show for half an hour on this device what somebody sent for a public dialogue. */
export function TicketForm({ action }: { readonly action: FormAction }) {
  const { fields, formProps, outcome } = useActionForm({ id: "kode", schema: openTrackingSchema, action });
  return (
    <form {...formProps} className="max-w-md space-y-5">
      <FormOutcome {...outcome} />
      <TextField
        field={fields.trackingCode}
        label="Kode"
        hint={`${TRACKING_CODE_LENGTH} huruf dan angka, misalnya K7MP-X2QA-9FHN.`}
        input={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false }}
      />
      <TextField
        field={fields.pin}
        label="PIN"
        hint={`${TRACKING_PIN_LENGTH} angka yang tampil bersama kode.`}
        input={{ inputMode: "numeric", autoComplete: "off", width: "number" }}
      />
      <SubmitButton size="lg" className="max-sm:w-full">
        Buka
      </SubmitButton>
    </form>
  );
}
