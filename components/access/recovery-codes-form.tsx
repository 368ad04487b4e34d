"use client";

import type { ReactNode } from "react";
import { RecoveryCodes } from "@/components/access/recovery-codes";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { codeSchema } from "@/lib/schemas/access";

type RecoveryCodesFormProps = {
  readonly id: string;
  readonly action: FormAction<readonly string[]>;
  readonly submit: ReactNode;
  readonly doneHref: string;
};

/** Takes a code of the application and answers with the recovery codes, which are shown this once. */
export function RecoveryCodesForm({ id, action, submit, doneHref }: RecoveryCodesFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({ id, schema: codeSchema, action });
  if (state.status === "success") {
    return (
      <div className="space-y-6">
        <RecoveryCodes codes={state.data} />
        <LinkButton href={doneHref}>Sudah saya simpan</LinkButton>
      </div>
    );
  }
  return (
    <form {...formProps} className="space-y-5">
      <FormOutcome {...outcome} />
      <Field
        name="code"
        id={fields.code.id}
        label="Kode dari aplikasi"
        hint="6 angka"
        errors={fields.code.errors}
        required
      >
        {(control) => (
          <Input
            {...control}
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            className="figures"
          />
        )}
      </Field>
      <SubmitButton pendingText="Memeriksa…">{submit}</SubmitButton>
    </form>
  );
}
