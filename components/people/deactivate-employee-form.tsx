"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import type { FormAction } from "@/lib/actions/action-state";
import { deactivateEmployeeSchema } from "@/lib/schemas/people";

type DeactivateEmployeeFormProps = {
  readonly action: FormAction;
  readonly employeeId: string;
  readonly version: number;
  readonly name: string;
  readonly today: string;
  readonly draftKey: string;
};

/** Ends somebody's service. It throws the person out at once, so it is asked twice. */
export function DeactivateEmployeeForm(props: DeactivateEmployeeFormProps) {
  const { action, employeeId, version, name, today, draftKey } = props;
  const { form, fields, formProps, outcome } = useActionForm({
    id: "nonaktif",
    schema: deactivateEmployeeSchema,
    action,
    defaultValue: { deactivatedOn: today },
  });
  const { reason } = fields;
  return (
    <div className="max-w-2xl space-y-6">
      <form {...formProps} className="space-y-6">
        <FormOutcome {...outcome} keepsDraft />
        <DraftKeeper storageKey={draftKey} version={String(version)} />
        <input type="hidden" name="employeeId" value={employeeId} />
        <input type="hidden" name="version" value={version} />
        <DayField field={fields.deactivatedOn} label="Tidak aktif mulai" hint="Paling lambat hari ini." />
        <WordsField
          field={reason}
          label="Alasan"
          hint="Misalnya pensiun, atau mutasi ke pemerintah daerah lain. Masuk ke jejak audit."
        />
      </form>
      <ConfirmDialog
        trigger="Nonaktifkan pegawai"
        triggerVariant="danger"
        title={`Nonaktifkan ${name}?`}
        confirm="Ya, nonaktifkan"
        formId={form.id}
      >
        <p>Ia langsung dikeluarkan dari Bina dan tidak dapat masuk lagi.</p>
      </ConfirmDialog>
    </div>
  );
}
