import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type WordsFieldProps = {
  readonly field: {
    readonly id: string;
    readonly name: string;
    readonly errors: string[] | undefined;
    readonly defaultValue: string | undefined;
  };
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

/** Words of some lines: a judgement, a reason. */
export function WordsField({ field, label, hint, required = true }: WordsFieldProps) {
  return (
    <Field
      name={field.name}
      id={field.id}
      label={label}
      hint={hint}
      errors={field.errors}
      required={required}
    >
      {(control) => <Textarea {...control} rows={3} defaultValue={field.defaultValue} />}
    </Field>
  );
}
