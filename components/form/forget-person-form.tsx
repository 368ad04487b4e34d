"use client";

import { type ReactNode, useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";
import type { KeptPerson } from "@/lib/domain/privacy/kept-person";
import { KEPT_PERSON_TEXT } from "@/lib/text/privacy";

type ForgetPersonFormProps = {
  readonly action: FormAction;
  readonly kept: KeptPerson;
  /** What goes on without name and contact, and what does not. */
  readonly children: ReactNode;
};

/** Takes a citizen's own name, contact or both out of what they sent, after asking once more: nobody can put them back. */
export function ForgetPersonForm({ action, kept, children }: ForgetPersonFormProps) {
  const { trigger, title } = KEPT_PERSON_TEXT[kept];
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="space-y-3">
      <ConfirmDialog trigger={trigger} title={title} confirm="Ya, hapus" action={send}>
        <p>{children} Yang sudah dihapus tidak dapat dikembalikan.</p>
      </ConfirmDialog>
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
    </div>
  );
}
