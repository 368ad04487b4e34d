"use client";

import type { ComponentProps } from "react";
import type { FormField } from "@/components/form/form-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type SelectFieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly options: ComponentProps<typeof Select>["options"];
  readonly placeholder?: string;
  /** The words above its group, or its empty choice, say already that it may stay empty. */
  readonly isSaidAbove?: boolean;
};

/** One choice of a list, with what was chosen before. */
export function SelectField({
  field,
  label,
  hint,
  required = true,
  options,
  placeholder = "Pilih",
  isSaidAbove = false,
}: SelectFieldProps) {
  return (
    <Field
      name={field.name}
      id={field.id}
      label={label}
      hint={hint}
      errors={field.errors}
      required={required}
      isSaidAbove={isSaidAbove}
    >
      {(control) => (
        <Select {...control} options={options} placeholder={placeholder} defaultValue={field.defaultValue} />
      )}
    </Field>
  );
}
