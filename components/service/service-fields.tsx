"use client";

import { TextField } from "@/components/form/text-field";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { MINUTES_PER_DAY } from "@/lib/text/service";

type FormField = {
  readonly id: string;
  readonly name: string;
  readonly errors?: string[] | undefined;
  readonly defaultValue?: string | undefined;
};

type LongField = "requirements" | "procedure" | "complaints";
type ServiceFieldName =
  | LongField
  | "name"
  | "description"
  | "standardMinutes"
  | "cost"
  | "product"
  | "usersPerYear";

type ServiceFieldsProps = { readonly fields: Readonly<Record<ServiceFieldName, FormField>> };

const LINES = "Satu hal per baris";

/** What describes a service: the components of its standard that the public reads. */
export function ServiceFields({ fields }: ServiceFieldsProps) {
  const { name, description, requirements, procedure, standardMinutes, cost, product } = fields;
  return (
    <>
      <TextField field={name} label="Nama layanan" />
      <TextField field={description} label="Penjelasan singkat" hint="Satu kalimat untuk daftar layanan" />
      <LongText field={requirements} label="Persyaratan" hint={LINES} />
      <LongText field={procedure} label="Sistem, mekanisme, dan prosedur" hint={LINES} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={standardMinutes}
          label="Jangka waktu (menit kerja)"
          hint={`Satu hari kerja = ${MINUTES_PER_DAY} menit`}
          input={{ inputMode: "numeric", width: "short" }}
        />
        <TextField field={cost} label="Biaya/tarif" hint="Atau tulis “Gratis”" />
        <TextField field={product} label="Hasil layanan" />
        <TextField
          field={fields.usersPerYear}
          label="Pengguna setahun"
          hint="Menentukan jumlah responden yang diperlukan"
          required={false}
          input={{ inputMode: "numeric", width: "short" }}
        />
      </div>
      <LongText field={fields.complaints} label="Penanganan pengaduan" hint="Ke mana warga menyampaikannya" />
    </>
  );
}

type LongTextProps = { readonly field: FormField; readonly label: string; readonly hint: string };

function LongText({ field, label, hint }: LongTextProps) {
  return (
    <Field name={field.name} id={field.id} label={label} hint={hint} errors={field.errors} required>
      {(control) => <Textarea {...control} rows={4} defaultValue={field.defaultValue} />}
    </Field>
  );
}
