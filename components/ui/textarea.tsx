import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "@/components/ui/control-style";
import { cx } from "@/components/ui/cx";

/** Text of several lines; grows with what is written where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cx(CONTROL_STYLE, "min-h-24 field-sizing-content", className)}
      {...rest}
    />
  );
}
