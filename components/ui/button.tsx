import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "@/components/ui/button-style";
import { cx } from "@/components/ui/cx";

export type ButtonProps = ComponentProps<"button"> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly pending?: boolean;
};

/**
 * A button. While `pending` it stays focusable (a disabled button would throw the keyboard back to the top of the page)
 * and tells assistive technology that it is busy; whoever sets `pending` must ignore a second press.
 */
export function Button({ variant, size, pending = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={cx(buttonStyle(variant, size), className)}
      {...rest}
    >
      {pending && <LoaderCircle aria-hidden="true" className="size-5 shrink-0 motion-safe:animate-spin" />}
      {children}
    </button>
  );
}
