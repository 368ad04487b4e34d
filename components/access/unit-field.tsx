import type { FormField } from "@/components/form/form-field";
import { SelectField } from "@/components/form/select-field";

type UnitFieldProps = {
  readonly field: FormField;
  readonly units: readonly { readonly value: string; readonly label: string }[];
};

/** One unit with everything below it, or everybody. */
export const UnitField = ({ field, units }: UnitFieldProps) => (
  <SelectField
    field={field}
    label="Unit"
    hint="Beserta unit di bawahnya"
    required={false}
    options={units}
    placeholder="Semua unit"
  />
);
