import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

/** Chooses a file. Say the accepted types and the largest size in the field's hint. */
export function FileInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      type="file"
      className={cx(
        "block w-full cursor-pointer rounded-md border border-dashed border-line-strong bg-surface p-3 text-base",
        "file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-md file:border-0 file:bg-brand-soft file:px-4",
        "file:font-semibold file:text-brand-strong hover:border-brand aria-invalid:border-danger",
        className,
      )}
      {...rest}
    />
  );
}
