"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { askOfficerSchema, editOfficerSchema, enlistOfficerSchema } from "@/lib/schemas/serving-officer";

const LABEL_HINT = "Yang dilihat warga. Misalnya nama pada tanda pengenal, atau Loket 2 (pagi).";

type EnlistOfficerFormProps = {
  readonly action: FormAction;
  /** Made by the server for this form, so that a second press lists nobody twice. */
  readonly id: string;
  readonly serviceId: string;
  readonly today: string;
  readonly officials: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: string | null;
  }[];
};

/** Somebody of the unit who serves at the service. */
export function EnlistOfficerForm({ action, id, serviceId, today, officials }: EnlistOfficerFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "petugas",
    schema: enlistOfficerSchema,
    action,
    defaultValue: { id, serviceId, servesFrom: today },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={fields.id.defaultValue ?? id} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <SelectField
        field={fields.employeeId}
        label="Pegawai"
        hint="Pegawai unit ini. Nama dan NIP-nya tidak tampil bagi warga."
        options={officials.map(({ id: value, name, position }) => ({
          value,
          label: position ? `${name} (${position})` : name,
        }))}
      />
      <TextField field={fields.label} label="Sebutan bagi warga" hint={LABEL_HINT} />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={fields.servesFrom} label="Bertugas sejak" />
        <DayField field={fields.servesUntil} label="Sampai" required={false} />
      </div>
      <SubmitButton>Daftarkan petugas</SubmitButton>
    </form>
  );
}

type EditOfficerFormProps = {
  readonly action: FormAction;
  readonly officer: {
    readonly id: string;
    readonly version: number;
    readonly label: string;
    readonly servesFrom: string;
    readonly servesUntil: string | null;
  };
};

/** An officer's label and days. */
export function EditOfficerForm({ action, officer }: EditOfficerFormProps) {
  const { id, label, servesFrom, servesUntil } = officer;
  const version = String(officer.version);
  const { fields, formProps, outcome } = useActionForm({
    id: "petugas",
    schema: editOfficerSchema,
    action,
    defaultValue: { id, version, label, servesFrom, ...(servesUntil === null ? {} : { servesUntil }) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField field={fields.label} label="Sebutan bagi warga" hint={LABEL_HINT} />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={fields.servesFrom} label="Bertugas sejak" />
        <DayField field={fields.servesUntil} label="Sampai" required={false} />
      </div>
      <SubmitButton>Simpan petugas</SubmitButton>
    </form>
  );
}

type AskOfficerFormProps = {
  readonly action: FormAction;
  readonly serviceId: string;
  readonly asks: boolean;
};

/** Whether the survey asks who served. */
export function AskOfficerForm({ action, serviceId, asks }: AskOfficerFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "tanya-petugas",
    schema: askOfficerSchema,
    action,
    defaultValue: { serviceId, ...(asks ? { asks: "on" } : {}) },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <Checkbox
        name="asks"
        id={fields.asks.id}
        label="Tanyakan kepada warga siapa yang melayani"
        hint="Warga boleh melewatinya. Kios di loket tidak menanyakannya."
        defaultChecked={fields.asks.defaultValue === "on"}
      />
      <SubmitButton variant="secondary">Simpan pengaturan</SubmitButton>
    </form>
  );
}
