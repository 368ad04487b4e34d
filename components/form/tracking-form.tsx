"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { TRACKING_CODE_LENGTH, TRACKING_PIN_LENGTH } from "@/lib/domain/tracking/tracking";
import { openTrackingSchema } from "@/lib/schemas/tracking";

type TrackingFormProps = {
  readonly action: FormAction;
  readonly button: string;
  /** Where the PIN stood, as the end of "6 angka …". */
  readonly pinHint: string;
  /** The code where it is known already, as from a slip's QR code. */
  readonly code?: string | undefined;
};

/** Code and PIN open what somebody sent without an account, for half an hour on this device. */
export function TrackingForm({ action, button, pinHint, code }: TrackingFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "lacak",
    schema: openTrackingSchema,
    action,
    ...(code === undefined ? {} : { defaultValue: { trackingCode: code } }),
  });
  return (
    <form {...formProps} className="max-w-md space-y-5">
      <FormOutcome {...outcome} />
      <TextField
        field={fields.trackingCode}
        label="Kode lacak"
        hint={`Seperti K7MP-X2QA-9FHN: ${TRACKING_CODE_LENGTH} huruf dan angka.`}
        input={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false }}
      />
      <TextField
        field={fields.pin}
        label="PIN"
        hint={`${TRACKING_PIN_LENGTH} angka ${pinHint}.`}
        input={{ inputMode: "numeric", autoComplete: "off", width: "number" }}
      />
      <SubmitButton size="lg" className="max-sm:w-full">
        {button}
      </SubmitButton>
    </form>
  );
}
