"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { type FormAction, IDLE } from "@/lib/actions/action-state";

type ResetByHrFormProps = {
  readonly action: FormAction<{ readonly temporaryPassword: string }>;
  readonly employeeId: string;
  readonly name: string;
  readonly hasSecondFactor: boolean;
};

/** Gives a temporary password, shown on this one occasion; it ends every session of the person, so it is asked twice. */
export function ResetByHrForm({ action, employeeId, name, hasSecondFactor }: ResetByHrFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <div className="max-w-2xl space-y-4">
      {state.status === "failed" && <FormMessage outcome="failed">{state.message}</FormMessage>}
      {state.status === "success" && (
        <div role="status">
          <Alert tone="warning" title="Kata sandi sementara, hanya tampil sekali">
            <p className="py-2 font-mono text-xl wrap-anywhere">{state.data.temporaryPassword}</p>
            <p>{state.message}</p>
          </Alert>
        </div>
      )}
      <ConfirmDialog
        trigger="Atur ulang kata sandi"
        title={`Atur ulang kata sandi ${name}?`}
        confirm="Ya, atur ulang"
        action={send}
        fields={{ employeeId }}
      >
        <p>
          Kata sandi lama tidak berlaku lagi dan semua perangkatnya dikeluarkan. Anda mendapat kata sandi
          sementara untuk diserahkan langsung kepadanya.
        </p>
        {hasSecondFactor && (
          <div className="mt-3">
            <Checkbox
              name="dropSecondFactor"
              label="Lepas juga verifikasi dua langkah"
              hint="Hanya bila ponselnya hilang dan kode pemulihannya tidak ada."
            />
          </div>
        )}
      </ConfirmDialog>
    </div>
  );
}
