import type { ReactNode } from "react";
import { describedBy, FieldNotes } from "@/components/ui/field-notes";
import { OptionalMark } from "@/components/ui/optional-mark";

export type FieldControl = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

type FieldProps = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  /** It narrows a list: nothing is asked for, so nothing says that it may stay empty. */
  readonly isFilter?: boolean;
  /** The words above its group say already that it may stay empty. */
  readonly isSaidAbove?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
};

/**
 * A label, its hint and errors around one control. The child is a function that spreads what it gets:
 * `<Field name="title" label="Judul" required>{(control) => <Input {...control} defaultValue="…" />}</Field>`.
 */
export function Field(props: FieldProps) {
  const { name, id = name, label, hint, errors, required = false, children } = props;
  const isMarked = !(required || props.isFilter || props.isSaidAbove);
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-semibold">
        {label}
        {isMarked && <OptionalMark />}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {children({
        id,
        name,
        required,
        "aria-describedby": describedBy({ id, hint, errors }),
        "aria-invalid": errors?.length ? true : undefined,
      })}
    </div>
  );
}
