"use client";

import type { ReactNode } from "react";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import type { ButtonVariant } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { codeSchema } from "@/lib/schemas/access";

type CodeFormProps = {
  readonly id: string;
  readonly action: FormAction;
  readonly next?: string | null;
  readonly hint?: string;
  readonly submit: ReactNode;
  readonly variant?: ButtonVariant;
};

/** Six digits from the authenticator application, or a recovery code. */
export function CodeForm({ id, action, next, hint, submit, variant = "primary" }: CodeFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id, schema: codeSchema, action });
  return (
    <form {...formProps} className="space-y-5">
      <FormOutcome {...outcome} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="code" id={fields.code.id} label="Kode" hint={hint} errors={fields.code.errors} required>
        {(control) => (
          <Input
            {...control}
            width="short"
            autoComplete="one-time-code"
            autoCapitalize="none"
            className="figures"
          />
        )}
      </Field>
      <SubmitButton variant={variant} pendingText="Memeriksa…">
        {submit}
      </SubmitButton>
    </form>
  );
}
