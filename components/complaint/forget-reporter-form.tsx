"use client";

import { useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

/** Takes the reporter's own name and contact out of their complaint, after asking once more: nobody can put them back. */
export function ForgetReporterForm({ action }: { readonly action: FormAction }) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="space-y-3">
      <ConfirmDialog
        trigger="Hapus nama dan kontak saya"
        title="Hapus nama dan kontak Anda?"
        confirm="Ya, hapus"
        action={send}
      >
        <p>
          Laporan tetap ditangani, tetapi kami tidak dapat menyurati Anda lagi: ikuti dengan kode dan PIN.
          Yang sudah dihapus tidak dapat dikembalikan.
        </p>
      </ConfirmDialog>
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
    </div>
  );
}
