"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, IDLE } from "@/lib/actions/action-state";
import { RATING_REGISTERS, type RatingRegister } from "@/lib/domain/appraisal/external-rating";
import { REGISTER_HINTS, REGISTER_LABELS } from "@/lib/text/appraisal";

type RegisterFormProps = {
  readonly action: FormAction;
  readonly periodId: string;
  readonly version: number;
  readonly register: RatingRegister;
};

/** Whose predikats of this year count. */
export function RegisterForm({ action, periodId, version, register }: RegisterFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} className="max-w-2xl space-y-4">
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
      <input type="hidden" name="periodId" value={periodId} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="register"
        legend="Register predikat yang resmi"
        required
        defaultValue={register}
        options={RATING_REGISTERS.map((value) => ({
          value,
          label: REGISTER_LABELS[value],
          hint: REGISTER_HINTS[value],
        }))}
      />
      <SubmitButton variant="secondary">Simpan register</SubmitButton>
    </form>
  );
}
