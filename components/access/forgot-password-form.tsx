"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { NIP_LENGTH } from "@/lib/domain/people/nip";
import { requestResetSchema } from "@/lib/schemas/access";

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
      <Field
        name="nip"
        id={nip.id}
        label="NIP"
        hint={`${NIP_LENGTH} angka, seperti di kartu pegawai`}
        errors={nip.errors}
        required
      >
        {(control) => (
          <Input
            {...control}
            defaultValue={nip.defaultValue}
            inputMode="numeric"
            autoComplete="username"
            maxLength={30}
            className="figures"
          />
        )}
      </Field>
      <SubmitButton>Kirim tautan</SubmitButton>
    </form>
  );
}
