"use client";

import type { FormField } from "@/components/form/form-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { unitOptions } from "./unit-options";

type UnitFieldsProps = {
  readonly fields: Readonly<Record<"name" | "parentId", FormField>>;
  readonly parents: ReadonlyArray<{ readonly id: string; readonly name: string; readonly depth: number }>;
};

/** What a unit is called and where it stands. */
export function UnitFields({ fields, parents }: UnitFieldsProps) {
  return (
    <>
      <TextField
        field={fields.name}
        label="Nama unit"
        hint="Nama resmi, tanpa singkatan."
        input={{ autoComplete: "off" }}
      />
      <SelectField
        field={fields.parentId}
        label="Unit induk"
        hint="Kosong hanya bagi puncak pohon, yaitu pemerintah daerah sendiri."
        required={false}
        placeholder="Tanpa induk"
        options={unitOptions(parents)}
      />
    </>
  );
}
