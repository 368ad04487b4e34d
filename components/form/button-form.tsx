"use client";

import { type ReactNode, useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button-style";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

type ButtonFormProps = {
  readonly action: FormAction;
  readonly fields?: Readonly<Record<string, string>>;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
};

/** One button that does one thing to one record, and says so when it could not. */
export function ButtonForm({ action, fields = {}, variant = "secondary", children }: ButtonFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} className="space-y-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant}>{children}</SubmitButton>
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
    </form>
  );
}
