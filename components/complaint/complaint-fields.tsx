"use client";

import type { FormField } from "@/components/form/form-field";
import { PrivacyLink } from "@/components/form/privacy-link";
import { TextField } from "@/components/form/text-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Select } from "@/components/ui/select";
import { MOST_ATTACHMENTS, REPORTER_KEPT_DAYS } from "@/lib/domain/complaint/complaint";
import { EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";

export type SelectOptions = readonly {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}[];

type PlaceFieldsProps = {
  readonly villageCode: FormField;
  readonly place: FormField;
  readonly files: Omit<FormField, "defaultValue">;
  readonly villages: SelectOptions;
};

/** Where it happened, and what shows it. */
export function PlaceFields({ villageCode, place, files, villages }: PlaceFieldsProps) {
  return (
    <div className="space-y-5">
      <Field
        name={villageCode.name}
        id={villageCode.id}
        label="Kelurahan atau desa"
        errors={villageCode.errors}
      >
        {(control) => (
          <Select
            {...control}
            options={villages}
            placeholder="Tidak disebutkan"
            defaultValue={villageCode.defaultValue ?? ""}
          />
        )}
      </Field>
      <TextField
        field={place}
        label="Tempatnya"
        hint="Misalnya nama jalan, sekolah, atau loket."
        required={false}
        input={{ autoComplete: "off" }}
      />
      <Field
        name={files.name}
        id={files.id}
        label="Foto atau PDF"
        hint={`Paling banyak ${MOST_ATTACHMENTS} berkas, bersama paling besar ${EVIDENCE_MAX_MB} MB. Data lokasi pada foto dihapus.`}
        errors={files.errors}
      >
        {(control) => (
          <FileInput {...control} multiple accept="image/jpeg,image/png,image/webp,application/pdf" />
        )}
      </Field>
    </div>
  );
}

type ReporterFieldsProps = {
  readonly person: FormField;
  readonly contact: FormField;
  readonly isConfidential: FormField;
  readonly isAboutOfficer: FormField;
};

/** Who sends it, if they wish to say, and who may read it. */
export function ReporterFields({ person, contact, isConfidential, isAboutOfficer }: ReporterFieldsProps) {
  return (
    <div className="space-y-5">
      <p className="max-w-prose text-ink-soft">
        Kosongkan nama dan kontak bila Anda ingin tetap tanpa nama: tidak ada catatan apa pun tentang
        pengirimnya, juga tidak alamat perangkatnya. Bila diisi, keduanya disandikan, hanya dibaca koordinator
        pengaduan, dan dihapus {REPORTER_KEPT_DAYS}&nbsp;hari setelah laporan selesai.{" "}
        <PrivacyLink part="pengaduan" />
      </p>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField field={person} label="Nama Anda" required={false} input={{ autoComplete: "name" }} />
        <TextField
          field={contact}
          label="Telepon atau surel"
          hint="Ke alamat surel kami mengabari bila ada jawaban atau pertanyaan."
          required={false}
          input={{ autoComplete: "off" }}
        />
      </div>
      <div>
        <Checkbox
          name={isConfidential.name}
          id={isConfidential.id}
          label="Rahasiakan isinya"
          hint="Hanya koordinator, unit yang menangani, dan Inspektorat membacanya; tidak pernah tampil bagi umum."
          defaultChecked={isConfidential.defaultValue === "on"}
        />
        <Checkbox
          name={isAboutOfficer.name}
          id={isAboutOfficer.id}
          label="Laporan ini tentang perilaku seorang pegawai"
          hint="Hanya koordinator dan Inspektorat yang dapat membacanya, bukan unit pegawai itu."
          defaultChecked={isAboutOfficer.defaultValue === "on"}
        />
      </div>
    </div>
  );
}
