"use client";

import type { FormField } from "@/components/form/form-field";
import { TextField } from "@/components/form/text-field";
import { WordsField } from "@/components/form/words-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Details } from "@/components/ui/details";
import { FURTHER_COMPONENTS, type FurtherComponent } from "@/lib/domain/service/standard";
import { COMPONENT_TEXT, MINUTES_PER_DAY } from "@/lib/text/service";

type LongField = "requirements" | "procedure" | "complaints" | "openingHours" | FurtherComponent;
type ServiceFieldName =
  | LongField
  | "name"
  | "description"
  | "standardMinutes"
  | "cost"
  | "product"
  | "usersPerYear"
  | "acceptsOnline";

type ServiceFieldsProps = { readonly fields: Readonly<Record<ServiceFieldName, FormField>> };

const LINES = "Satu hal per baris";

/** What describes a service: the components of its standard that the public reads. */
export function ServiceFields({ fields }: ServiceFieldsProps) {
  const { name, description, requirements, procedure, standardMinutes, cost, product } = fields;
  const hasFurther = FURTHER_COMPONENTS.some(
    (component) => fields[component].errors ?? fields[component].defaultValue,
  );
  return (
    <>
      <TextField field={name} label="Nama layanan" />
      <TextField field={description} label="Penjelasan singkat" hint="Satu kalimat untuk daftar layanan" />
      <WordsField rows={4} field={requirements} label="Persyaratan" hint={LINES} />
      <WordsField rows={4} field={procedure} label="Sistem, mekanisme, dan prosedur" hint={LINES} />
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
      <WordsField
        rows={4}
        field={fields.complaints}
        label="Penanganan pengaduan"
        hint="Ke mana warga menyampaikannya"
      />
      <WordsField rows={4} field={fields.openingHours} label="Jam pelayanan" hint={LINES} required={false} />
      <Checkbox
        name={fields.acceptsOnline.name}
        id={fields.acceptsOnline.id}
        label="Menerima permohonan daring"
        hint="Warga mengajukan tanpa datang; loket memeriksa, lalu menerima atau mengembalikannya. Waktu berjalan sejak permohonan masuk lengkap."
        defaultChecked={fields.acceptsOnline.defaultValue === "on"}
      />
      <Details summary="Delapan komponen lainnya" open={hasFurther}>
        <div className="space-y-6">
          {FURTHER_COMPONENTS.map((component) => (
            <WordsField
              rows={4}
              key={component}
              field={fields[component]}
              label={COMPONENT_TEXT[component]}
              hint={LINES}
              required={false}
            />
          ))}
        </div>
      </Details>
    </>
  );
}
