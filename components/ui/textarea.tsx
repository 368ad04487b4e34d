"use client";

import { type ComponentProps, useId } from "react";
import { CONTROL_STYLE } from "@/components/ui/control-style";
import { cx } from "@/components/ui/cx";
import { useTypedEarly } from "@/components/ui/use-typed-early";

type TextareaProps = Omit<ComponentProps<"textarea">, "ref">;

/** Text of several lines; grows with what is written where the browser can. */
export function Textarea({ id: given, className, rows = 4, ...rest }: TextareaProps) {
  const own = useId();
  const id = given ?? own;
  const element = useTypedEarly(id);
  return (
    <textarea
      ref={element}
      id={id}
      rows={rows}
      className={cx(CONTROL_STYLE, "min-h-24 field-sizing-content", className)}
      {...rest}
    />
  );
}
