"use client";

import { useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

type DeleteDraftFormProps = {
  readonly action: FormAction;
  readonly planId: string;
  readonly version: number;
};

/** Throws a draft away, after asking once more. */
export function DeleteDraftForm({ action, planId, version }: DeleteDraftFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="space-y-3">
      <ConfirmDialog
        trigger="Hapus draf"
        triggerVariant="quiet"
        title="Hapus draf SKP ini?"
        confirm="Ya, hapus draf"
        action={send}
        fields={{ planId, version: String(version) }}
      >
        <p>Semua yang sudah ditulis di dalamnya hilang. Anda dapat memulai SKP baru setelahnya.</p>
      </ConfirmDialog>
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
    </div>
  );
}
