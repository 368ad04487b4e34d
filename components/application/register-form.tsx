"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { registerApplicationSchema } from "@/lib/schemas/application";
import { ApplicationSlip, type Slip } from "./application-slip";

type RegisterFormProps = {
  readonly action: FormAction<Slip>;
  /** Made by the server for this form, so that a second press registers nothing. */
  readonly formId: string;
  readonly services: ReadonlyArray<{ readonly value: string; readonly label: string }>;
};

const FILE_OPTIONS = [
  { value: "complete", label: "Lengkap", hint: "Waktu layanan mulai dihitung sekarang." },
  { value: "incomplete", label: "Belum lengkap", hint: "Waktu mulai setelah berkasnya dilengkapi." },
];

/** An application in under a minute: who, what, and whether the file is complete. */
export function RegisterForm({ action, formId, services }: RegisterFormProps) {
  const [only, ...others] = services;
  const { state, fields, formProps, outcome } = useActionForm({
    id: "permohonan",
    schema: registerApplicationSchema,
    action,
    defaultValue: {
      id: formId,
      file: "complete",
      ...(only && others.length === 0 ? { serviceId: only.value } : {}),
    },
  });
  if (state.status === "success") return <ApplicationSlip {...state.data} />;
  const { id, serviceId, name, contact, fileNumber, file, missing } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <SelectField field={serviceId} label="Layanan" options={services} />
      <TextField field={name} label="Nama pemohon" input={{ autoComplete: "off" }} />
      <RadioGroup
        name={file.name}
        id={file.id}
        legend="Berkas"
        options={FILE_OPTIONS}
        defaultValue={file.defaultValue}
        errors={file.errors}
        required
      />
      <WordsField
        field={missing}
        label="Yang masih kurang"
        hint="Diisi bila belum lengkap; pemohon membacanya di halaman lacak."
        required={false}
        rows={2}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={fileNumber}
          label="Nomor berkas"
          required={false}
          input={{ autoComplete: "off", width: "short" }}
        />
        <TextField
          field={contact}
          label="Telepon atau surel"
          hint="Hanya untuk memberi tahu pemohon; dihapus setelah selesai."
          required={false}
          input={{ autoComplete: "off" }}
        />
      </div>
      <SubmitButton size="lg" className="max-sm:w-full">
        Daftarkan permohonan
      </SubmitButton>
    </form>
  );
}
