"use client";

import { NewPasswordFields } from "@/components/access/new-password-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { resetPasswordSchema } from "@/lib/schemas/access";

type ResetPasswordFormProps = { readonly action: FormAction; readonly token: string };

/** A new password by the link of a mail. */
export function ResetPasswordForm({ action, token }: ResetPasswordFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "atur-ulang",
    schema: resetPasswordSchema,
    action,
  });
  return (
    <form {...formProps} className="space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields newPassword={fields.newPassword} repeated={fields.repeated} />
      <SubmitButton>Simpan kata sandi</SubmitButton>
    </form>
  );
}
