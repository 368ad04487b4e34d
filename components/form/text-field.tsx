"use client";

import type { ComponentProps } from "react";
import type { FormField } from "@/components/form/form-field";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type TextFieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly input?: ComponentProps<typeof Input>;
};

/** One line of text with what was typed before. */
export function TextField({ field, label, hint, required = true, input }: TextFieldProps) {
  return (
    <Field
      name={field.name}
      id={field.id}
      label={label}
      hint={hint}
      errors={field.errors}
      required={required}
    >
      {(control) => <Input {...control} {...input} defaultValue={field.defaultValue} />}
    </Field>
  );
}

type DayFieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly precision?: "date" | "datetime-local";
};

/** A day, or a day with its hour. */
export function DayField({ field, label, hint, required = true, precision = "date" }: DayFieldProps) {
  return (
    <Field
      name={field.name}
      id={field.id}
      label={label}
      hint={hint}
      errors={field.errors}
      required={required}
    >
      {(control) => <DateInput {...control} precision={precision} defaultValue={field.defaultValue} />}
    </Field>
  );
}
