"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/lib/actions/action-state";
import { resetByHrSchema } from "@/lib/schemas/access";

type ResetByHrFormProps = {
  readonly action: FormAction<{ readonly temporaryPassword: string }>;
  readonly employeeId: string;
  readonly version: number;
  readonly name: string;
  readonly hasSecondFactor: boolean;
};

/** Gives one person a temporary password, and shows it this once. */
export function ResetByHrForm({ action, employeeId, version, name, hasSecondFactor }: ResetByHrFormProps) {
  const { state, form, fields, formProps, outcome } = useActionForm({
    id: "atur-ulang",
    schema: resetByHrSchema,
    action,
  });
  if (state.status === "success") {
    return (
      <div role="status" className="max-w-2xl">
        <Alert tone="success" title="Kata sandi sementara">
          <p className="py-2 font-mono text-xl wrap-anywhere">{state.data.temporaryPassword}</p>
          <p>
            Hanya ditampilkan satu kali. Bacakan atau serahkan langsung kepada {name}; ia menggantinya saat
            masuk.
          </p>
        </Alert>
      </div>
    );
  }
  return (
    <div className="space-y-6">
      <form {...formProps} className="max-w-2xl space-y-6">
        <FormOutcome {...outcome} />
        <input type="hidden" name="employeeId" value={employeeId} />
        <input type="hidden" name="version" value={version} />
        {hasSecondFactor && (
          <Checkbox
            name="dropSecondFactor"
            id={fields.dropSecondFactor.id}
            label="Ponselnya juga hilang: matikan verifikasi dua langkah"
            hint="Bila perannya mewajibkan, Bina meminta memasangnya lagi saat ia masuk."
          />
        )}
      </form>
      <ConfirmDialog
        trigger="Buat kata sandi sementara"
        title="Ganti kata sandi orang ini?"
        confirm="Ya, buat kata sandi sementara"
        formId={form.id}
      >
        <p>Kata sandi {name} yang sekarang tidak berlaku lagi dan semua sesinya berakhir.</p>
      </ConfirmDialog>
    </div>
  );
}
