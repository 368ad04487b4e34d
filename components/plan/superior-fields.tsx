"use client";

import type { FieldMetadata } from "@conform-to/react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ResultFormRow } from "@/lib/schemas/plan-results";

export type SuperiorOption = { readonly id: string; readonly text: string };

type SuperiorFieldsProps = {
  readonly row: FieldMetadata<ResultFormRow>;
  readonly options: readonly SuperiorOption[];
};

const LONGEST_OPTION = 90;
const shortened = (text: string): string =>
  text.length > LONGEST_OPTION ? `${text.slice(0, LONGEST_OPTION - 1)}…` : text;

/** Which result of the superior this one serves: chosen from the agreed plan, or in words while there is none. */
export function SuperiorFields({ row, options }: SuperiorFieldsProps) {
  const { superiorResultId, superiorText } = row.getFieldset();
  const hasOptions = options.length > 0;
  return (
    <>
      {hasOptions && (
        <Field
          name={superiorResultId.name}
          id={superiorResultId.id}
          label="Hasil kerja pimpinan yang didukung"
          errors={superiorResultId.errors}
          required
        >
          {({ required: _, ...control }) => (
            <Select
              {...control}
              placeholder="Tulis sendiri di bawah"
              options={options.map(({ id, text }) => ({ value: id, label: shortened(text) }))}
              defaultValue={superiorResultId.defaultValue}
            />
          )}
        </Field>
      )}
      <Field
        name={superiorText.name}
        id={superiorText.id}
        label={hasOptions ? "Atau tulis sendiri" : "Hasil kerja pimpinan yang didukung"}
        hint={
          hasOptions
            ? "Hanya bila yang Anda dukung tidak ada dalam daftar."
            : "SKP penilai Anda belum disetujui, jadi tulis dengan kata-kata. Nanti dapat ditautkan."
        }
        errors={superiorText.errors}
        required={!hasOptions}
      >
        {({ required: _, ...control }) => (
          <Textarea {...control} rows={2} className="min-h-16" defaultValue={superiorText.defaultValue} />
        )}
      </Field>
    </>
  );
}
