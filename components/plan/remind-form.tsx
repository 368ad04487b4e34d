"use client";

import { useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";
import { formatNumber } from "@/lib/text/format";

type RemindFormProps = {
  readonly action: FormAction;
  readonly periodId: string;
  /** Null for everybody. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** Made with the page, so that a form sent twice is one round of letters. */
  readonly roundId: string;
  /** People whose plan waits for themselves, and plans that wait for an appraiser. */
  readonly owners: number;
  readonly waiting: number;
};

/** Writes to everybody for whom plans wait, after asking once more. */
export function RemindForm({ action, periodId, unit, roundId, owners, waiting }: RemindFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="max-w-2xl space-y-3">
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
      <ConfirmDialog
        trigger="Ingatkan semua"
        title={unit ? `Ingatkan semua di ${unit.name}?` : "Ingatkan semua pegawai?"}
        confirm="Ya, kirim pengingat"
        action={send}
        fields={{ periodId, roundId, ...(unit ? { unitId: unit.id } : {}) }}
      >
        <p>
          {formatNumber(owners)} pegawai belum mengajukan SKP, dan {formatNumber(waiting)} SKP menunggu
          penilai. Yang sudah menerima pengingat hari ini tidak disurati lagi.
        </p>
      </ConfirmDialog>
    </div>
  );
}
