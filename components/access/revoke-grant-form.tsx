"use client";

import { useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

type RevokeGrantFormProps = {
  readonly action: FormAction;
  readonly grantId: string;
  readonly name: string;
  readonly role: string;
};

/** Takes a role back, after asking once more: the person is put out at once, whatever they were doing. */
export function RevokeGrantForm({ action, grantId, name, role }: RevokeGrantFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="space-y-3">
      <ConfirmDialog
        trigger="Cabut"
        triggerVariant="quiet"
        title="Cabut peran ini?"
        confirm="Ya, cabut peran"
        action={send}
        fields={{ grantId }}
      >
        <p>
          {name} tidak lagi menjadi {role}. Sesinya langsung berakhir, dan isian yang belum tersimpan hilang.
        </p>
      </ConfirmDialog>
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
    </div>
  );
}
