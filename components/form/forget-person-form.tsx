"use client";

import { type ReactNode, useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

type ForgetPersonFormProps = {
  readonly action: FormAction;
  /** What goes on without name and contact, and what does not. */
  readonly children: ReactNode;
};

/** Takes a citizen's own name and contact out of what they sent, after asking once more: nobody can put them back. */
export function ForgetPersonForm({ action, children }: ForgetPersonFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="space-y-3">
      <ConfirmDialog
        trigger="Hapus nama dan kontak saya"
        title="Hapus nama dan kontak Anda?"
        confirm="Ya, hapus"
        action={send}
      >
        <p>{children} Yang sudah dihapus tidak dapat dikembalikan.</p>
      </ConfirmDialog>
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
    </div>
  );
}
