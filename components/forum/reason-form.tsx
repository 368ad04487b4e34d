"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import type { ButtonVariant } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { refuseSchema } from "@/lib/schemas/forum";

type ReasonFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly submit: string;
  /** Who reads the reason. */
  readonly hint: string;
  readonly variant?: ButtonVariant;
};

/** Something is refused or taken back, with its reason. */
export function ReasonForm({ action, id, version, submit, hint, variant = "secondary" }: ReasonFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: `alasan-${id}`, schema: refuseSchema, action });
  return (
    <form {...formProps} className="max-w-xl space-y-4">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField field={fields.reason} label="Alasan" hint={hint} />
      <SubmitButton variant={variant}>{submit}</SubmitButton>
    </form>
  );
}
