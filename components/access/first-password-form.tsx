"use client";

import { NewPasswordFields } from "@/components/access/new-password-fields";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { firstPasswordSchema } from "@/lib/schemas/access";

type FirstPasswordFormProps = { readonly action: FormAction; readonly next: string | null };

/** Replaces the one-time password. */
export function FirstPasswordForm({ action, next }: FirstPasswordFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "sandi-baru",
    schema: firstPasswordSchema,
    action,
  });
  return (
    <form {...formProps} className="space-y-6">
      <FormOutcome {...outcome} />
      {next && <input type="hidden" name="next" value={next} />}
      <NewPasswordFields newPassword={fields.newPassword} repeated={fields.repeated} />
      <SubmitButton>Simpan kata sandi</SubmitButton>
    </form>
  );
}
