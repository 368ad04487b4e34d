"use client";

import type { FormField } from "@/components/form/form-field";
import { SelectField } from "@/components/form/select-field";
import { DayField } from "@/components/form/text-field";
import { WordsField } from "@/components/form/words-field";

export type OfficialOption = { readonly id: string; readonly name: string; readonly position: string | null };

type RemedyFieldsProps = {
  readonly heard: FormField;
  readonly deed: FormField;
  readonly ownerId: FormField;
  readonly dueOn: FormField;
  readonly officials: readonly OfficialOption[];
};

/** What was heard, what is done about it, by whom, until when. */
export function RemedyFields({ heard, deed, ownerId, dueOn, officials }: RemedyFieldsProps) {
  return (
    <>
      <WordsField
        field={heard}
        label="Yang kami dengar"
        hint="Keluhan warga yang dijawab. Tampil bagi warga, tanpa nama orang."
      />
      <WordsField
        field={deed}
        label="Yang kami lakukan"
        hint="Yang akan diubah. Tampil bagi warga, tanpa nama orang."
      />
      <SelectField
        field={ownerId}
        label="Penanggung jawab"
        hint="Pegawai unit ini. Namanya tidak tampil bagi warga."
        options={officials.map(({ id, name, position }) => ({
          value: id,
          label: position ? `${name} (${position})` : name,
        }))}
      />
      <DayField field={dueOn} label="Batas waktu" />
    </>
  );
}
