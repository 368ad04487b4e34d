import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type UnitFieldProps = {
  readonly field: {
    readonly id: string;
    readonly name: string;
    readonly errors?: string[] | undefined;
    readonly defaultValue?: string | undefined;
  };
  readonly units: readonly { readonly value: string; readonly label: string }[];
};

/** One unit with everything below it, or everybody. */
export const UnitField = ({ field, units }: UnitFieldProps) => (
  <Field name={field.name} id={field.id} label="Unit" hint="Beserta unit di bawahnya" errors={field.errors}>
    {(control) => (
      <Select {...control} options={units} placeholder="Semua unit" defaultValue={field.defaultValue} />
    )}
  </Field>
);
