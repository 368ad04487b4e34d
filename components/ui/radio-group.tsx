import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { describedBy, FieldNotes } from "@/components/ui/field-notes";
import { OptionalMark } from "@/components/ui/optional-mark";

type RadioOption = { readonly value: string; readonly label: ReactNode; readonly hint?: string };

type RadioGroupProps = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly options: readonly RadioOption[];
  readonly defaultValue?: string | undefined;
  readonly required?: boolean | undefined;
  readonly layout?: "stack" | "row" | undefined;
};

const ROW_COLUMNS: Readonly<Record<number, string>> = {
  2: "grid-cols-2",
  3: "grid-cols-3",
  4: "grid-cols-4",
  5: "grid-cols-5",
};

/**
 * One choice among a few. `layout="row"` puts two to five short answers beside one another, for the scales of a survey.
 * The first option carries the group's id, so that an error summary can lead to it.
 */
export function RadioGroup(props: RadioGroupProps) {
  const { name, id = name, legend, hint, errors, options, required = false, layout = "stack" } = props;
  const isRow = layout === "row";
  return (
    <fieldset aria-describedby={describedBy({ id, hint, errors })} className="min-w-0 space-y-2">
      <legend className="font-semibold">
        {legend}
        {!required && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      <div className={cx("grid gap-2", isRow && ROW_COLUMNS[options.length])}>
        {options.map((option, index) => (
          <RadioTile
            key={option.value}
            option={option}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            required={required}
            isChecked={option.value === props.defaultValue}
            isRow={isRow}
          />
        ))}
      </div>
    </fieldset>
  );
}

type RadioTileProps = {
  readonly option: RadioOption;
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly isChecked: boolean;
  readonly isRow: boolean;
};

function RadioTile({ option, id, name, required, isChecked, isRow }: RadioTileProps) {
  return (
    <label
      htmlFor={id}
      className={cx(
        "flex min-h-13 min-w-0 cursor-pointer gap-3 rounded-md border border-line-strong bg-surface hover:border-brand",
        "has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand",
        isRow ? "flex-col items-center gap-2 px-1 py-3 text-center text-sm" : "items-start px-4 py-3",
      )}
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        required={required}
        defaultChecked={isChecked}
        className="mt-0.5 size-5 shrink-0"
      />
      <span className={cx("min-w-0 max-w-full", isRow && "hyphens-auto")}>
        {option.label}
        {option.hint && <span className="block text-sm text-ink-soft">{option.hint}</span>}
      </span>
    </label>
  );
}
