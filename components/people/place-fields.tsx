"use client";

import type { FormField } from "@/components/form/form-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { POSITION_KINDS } from "@/lib/domain/people/position";
import { POSITION_KIND_LABELS } from "@/lib/text/people";
import { unitOptions } from "./unit-options";

export type PlaceChoices = {
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string; readonly depth: number }>;
  /** Names of positions in use, to choose from while typing. */
  readonly positionTitles: readonly string[];
};

type PlaceFieldsProps = PlaceChoices & {
  readonly fields: Readonly<Record<"unitId" | "positionTitle" | "positionKind", FormField>>;
};

const KINDS = POSITION_KINDS.map((value) => ({ value, label: POSITION_KIND_LABELS[value] }));
const LIST = "positions";

/** Where somebody works and as what. */
export function PlaceFields({ fields, units, positionTitles }: PlaceFieldsProps) {
  return (
    <>
      <SelectField field={fields.unitId} label="Unit kerja" options={unitOptions(units)} />
      <TextField
        field={fields.positionTitle}
        label="Nama jabatan"
        hint="Tulis lengkap dengan jenjangnya, misalnya Analis Kebijakan Ahli Muda."
        input={{ list: LIST, autoComplete: "off" }}
      />
      <datalist id={LIST}>
        {positionTitles.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <SelectField field={fields.positionKind} label="Jenis jabatan" options={KINDS} />
    </>
  );
}
