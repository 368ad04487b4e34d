"use client";

import { useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

type ClosePeriodFormProps = {
  readonly action: FormAction;
  readonly periodId: string;
  readonly version: number;
  readonly name: string;
};

/** Closes a period, after asking once more. */
export function ClosePeriodForm({ action, periodId, version, name }: ClosePeriodFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="max-w-2xl space-y-3">
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
      <ConfirmDialog
        trigger="Tutup periode"
        title={`Tutup ${name}?`}
        confirm="Ya, tutup periode"
        action={send}
        fields={{ periodId, version: String(version) }}
      >
        <p>Setelah ditutup, SKP dan penilaian dalam periode ini hanya dapat dibaca.</p>
      </ConfirmDialog>
    </div>
  );
}
