"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { checkInSchema } from "@/lib/schemas/consultation";

type CheckInFormProps = {
  readonly action: FormAction;
  readonly consultationId: string;
  /** The code that a QR code brought here. */
  readonly code: string;
};

/** One field for the code as it is told, typed or read by a scanner. */
export function CheckInForm({ action, consultationId, code }: CheckInFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "hadir",
    schema: checkInSchema,
    action,
    defaultValue: { code },
  });
  return (
    <form {...formProps} className="max-w-md space-y-5">
      <FormOutcome {...outcome} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <TextField
        field={fields.code}
        label="Kode lacak atau isi QR"
        hint="Ketik kodenya, atau pindai QR peserta ke kolom ini."
        input={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false }}
      />
      <SubmitButton>Catat hadir</SubmitButton>
    </form>
  );
}
