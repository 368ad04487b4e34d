import type { FormField } from "@/components/form/form-field";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type WordsFieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly rows?: number;
};

/** Words of some lines: a judgement, a reason. */
export function WordsField({ field, label, hint, required = true, rows = 3 }: WordsFieldProps) {
  return (
    <Field
      name={field.name}
      id={field.id}
      label={label}
      hint={hint}
      errors={field.errors}
      required={required}
    >
      {(control) => <Textarea {...control} rows={rows} defaultValue={field.defaultValue} />}
    </Field>
  );
}
