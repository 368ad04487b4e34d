"use client";

import type { FormField } from "@/components/form/form-field";
import { SelectField } from "@/components/form/select-field";
import { DayField, TextField } from "@/components/form/text-field";
import { EDUCATION_LEVELS } from "@/lib/domain/people/education";
import { EMPLOYMENT_KINDS, SEXES } from "@/lib/domain/people/employment";
import { PNS_GOLONGAN, PPPK_GOLONGAN, rankOf } from "@/lib/domain/people/golongan";
import { EMPLOYMENT_KIND_LABELS, SEX_LABELS } from "@/lib/text/people";

type PersonFieldName =
  | "nip"
  | "name"
  | "titleBefore"
  | "titleAfter"
  | "kind"
  | "golongan"
  | "educationLevel"
  | "email"
  | "phone"
  | "nik"
  | "birthDate"
  | "sex";

type PersonFieldsProps = {
  readonly fields: Readonly<Record<PersonFieldName, FormField>>;
  /** Masked, where one is on file: it stays when the field is left empty. */
  readonly maskedNik?: string | null;
  /** NIP and mail address are shown and not changed: somebody else looks after this account. */
  readonly isIdentityFixed?: boolean;
};

const KINDS = EMPLOYMENT_KINDS.map((value) => ({ value, label: EMPLOYMENT_KIND_LABELS[value] }));
const SEX_CHOICES = SEXES.map((value) => ({ value, label: SEX_LABELS[value] }));
const LEVELS = EDUCATION_LEVELS.map((value) => ({ value, label: value }));
const GOLONGAN = [
  ...PNS_GOLONGAN.map((value) => ({ value, label: `${value}, ${rankOf(value)}`, group: "PNS dan CPNS" })),
  ...PPPK_GOLONGAN.map((value) => ({ value, label: value, group: "PPPK" })),
];
const NONE = "Tidak diisi";
const FIXED =
  "Tidak dapat Anda ganti. Bila ia menilai Anda, pengelola SDM lain menggantinya. Bila karena perannya, peran itu dicabut dulu dan diberikan lagi setelah diganti.";

/** Who somebody is. Birth date and sex follow from the NIP unless they are typed. */
export function PersonFields({ fields, maskedNik, isIdentityFixed = false }: PersonFieldsProps) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={fields.nip}
          label="NIP"
          hint={isIdentityFixed ? FIXED : "18 angka; spasi boleh."}
          input={{ inputMode: "numeric", autoComplete: "off", readOnly: isIdentityFixed }}
        />
        <SelectField
          field={fields.kind}
          label="Status kepegawaian"
          hint="Harus cocok dengan bentuk NIP."
          options={KINDS}
        />
      </div>
      <TextField
        field={fields.name}
        label="Nama lengkap"
        hint="Tanpa gelar."
        input={{ autoComplete: "off" }}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField field={fields.titleBefore} label="Gelar di depan" hint="Misalnya Dr." required={false} />
        <TextField
          field={fields.titleAfter}
          label="Gelar di belakang"
          hint="Misalnya S.E., M.M."
          required={false}
        />
        <SelectField
          field={fields.golongan}
          label="Golongan"
          required={false}
          placeholder={NONE}
          options={GOLONGAN}
        />
        <SelectField
          field={fields.educationLevel}
          label="Pendidikan terakhir"
          required={false}
          placeholder={NONE}
          options={LEVELS}
        />
        <TextField
          field={fields.email}
          label="Surel"
          hint={isIdentityFixed ? FIXED : "Dipakai untuk mengatur ulang kata sandi."}
          required={false}
          input={{ type: "email", autoComplete: "off", readOnly: isIdentityFixed }}
        />
        <TextField
          field={fields.phone}
          label="Nomor HP"
          hint="Misalnya 0812 3456 7890."
          required={false}
          input={{ type: "tel", autoComplete: "off" }}
        />
        <DayField
          field={fields.birthDate}
          label="Tanggal lahir"
          hint="Bila kosong, diambil dari NIP."
          required={false}
        />
        <SelectField
          field={fields.sex}
          label="Jenis kelamin"
          hint="Bila kosong, diambil dari NIP."
          required={false}
          placeholder={NONE}
          options={SEX_CHOICES}
        />
      </div>
      <TextField
        field={fields.nik}
        label="NIK"
        hint={
          maskedNik
            ? `Tercatat ${maskedNik}. Isi hanya bila perlu diganti.`
            : "16 angka. Disimpan terenkripsi dan hanya tampil tersamar."
        }
        required={false}
        input={{ inputMode: "numeric", autoComplete: "off", width: "short", ...PRIVATE }}
      />
    </>
  );
}

/** Not kept on the device with the rest of a draft. */
const PRIVATE = { "data-private": "" } as const;
