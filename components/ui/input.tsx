import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "@/components/ui/control-style";
import { cx } from "@/components/ui/cx";

type InputProps = ComponentProps<"input"> & { readonly width?: "full" | "short" | "number" };

const WIDTHS = { full: "", short: "max-w-64", number: "max-w-36 figures" } as const;

/** A line of text. Its width hints at the length of the answer. */
export function Input({ width = "full", className, ...rest }: InputProps) {
  return <input type="text" className={cx(CONTROL_STYLE, WIDTHS[width], className)} {...rest} />;
}
