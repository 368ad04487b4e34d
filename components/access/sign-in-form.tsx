"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { AppLink } from "@/components/ui/app-link";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { paths } from "@/lib/paths";
import { signInSchema } from "@/lib/schemas/access";
import { NipField } from "./nip-field";

type SignInFormProps = { readonly action: FormAction; readonly next: string | null };

/** NIP and password. */
export function SignInForm({ action, next }: SignInFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "masuk", schema: signInSchema, action });
  const { nip, password } = fields;
  return (
    <form {...formProps} className="space-y-6">
      <FormOutcome {...outcome} />
      {next && <input type="hidden" name="next" value={next} />}
      <NipField field={nip} />
      <Field name="password" id={password.id} label="Kata sandi" errors={password.errors} required>
        {(control) => <PasswordInput {...control} autoComplete="current-password" />}
      </Field>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton size="lg" pendingText="Memeriksa…">
          Masuk
        </SubmitButton>
        <AppLink href={paths.forgotPassword} className="link inline-flex min-h-11 items-center">
          Lupa kata sandi?
        </AppLink>
      </div>
    </form>
  );
}
