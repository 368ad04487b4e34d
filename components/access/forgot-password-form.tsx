"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { requestResetSchema } from "@/lib/schemas/access";
import { NipField } from "./nip-field";

/** Asks for the link to a new password. */
export function ForgotPasswordForm({ action }: { readonly action: FormAction }) {
  const { fields, formProps, outcome } = useActionForm({
    id: "lupa-sandi",
    schema: requestResetSchema,
    action,
  });
  const { nip } = fields;
  return (
    <form {...formProps} className="space-y-6">
      <FormOutcome {...outcome} />
      <NipField field={nip} />
      <SubmitButton>Kirim tautan</SubmitButton>
    </form>
  );
}
