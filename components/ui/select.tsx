import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "@/components/ui/control-style";
import { cx } from "@/components/ui/cx";

type SelectOption = { readonly value: string; readonly label: string; readonly group?: string };

type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  readonly options: readonly SelectOption[];
  readonly placeholder?: string;
};

/** The browser's own choice list: a phone shows its large wheel. Options with the same `group` stand together. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <select className={cx(CONTROL_STYLE, "pr-8", className)} {...rest}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {groups.map((group) => {
        const members = options.filter((option) => option.group === group);
        return group ? (
          <optgroup key={group} label={group}>
            <SelectOptions options={members} />
          </optgroup>
        ) : (
          <SelectOptions key="" options={members} />
        );
      })}
    </select>
  );
}

function SelectOptions({ options }: { readonly options: readonly SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
