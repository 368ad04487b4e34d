"use client";

import { NewPasswordFields } from "@/components/access/new-password-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { changePasswordSchema } from "@/lib/schemas/access";

/** Changes one's own password. */
export function ChangePasswordForm({ action }: { readonly action: FormAction }) {
  const { fields, formProps, outcome } = useActionForm({ id: "sandi", schema: changePasswordSchema, action });
  const { currentPassword, newPassword, repeated } = fields;
  return (
    <form {...formProps} className="max-w-xl space-y-6">
      <FormOutcome {...outcome} />
      <Field
        name="currentPassword"
        id={currentPassword.id}
        label="Kata sandi sekarang"
        errors={currentPassword.errors}
        required
      >
        {(control) => <PasswordInput {...control} autoComplete="current-password" />}
      </Field>
      <NewPasswordFields newPassword={newPassword} repeated={repeated} />
      <SubmitButton>Ganti kata sandi</SubmitButton>
    </form>
  );
}
