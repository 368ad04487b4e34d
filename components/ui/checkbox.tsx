import type { ComponentProps, ReactNode } from "react";
import { describedBy, FieldNotes } from "@/components/ui/field-notes";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "id"> & {
  readonly name: string;
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly errors?: readonly string[] | undefined;
};

/** One yes-or-no question; the whole label is the target. */
export function Checkbox({ name, id = name, label, hint, errors, ...rest }: CheckboxProps) {
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          id={id}
          name={name}
          aria-describedby={describedBy({ id, hint, errors })}
          aria-invalid={errors?.length ? true : undefined}
          className="mt-0.5 size-6 shrink-0"
          {...rest}
        />
        <span>{label}</span>
      </label>
      <div className="pl-9">
        <FieldNotes id={id} hint={hint} errors={errors} />
      </div>
    </div>
  );
}
