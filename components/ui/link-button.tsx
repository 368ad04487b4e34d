import type { ComponentProps } from "react";
import { AppLink } from "@/components/ui/app-link";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "@/components/ui/button-style";
import { cx } from "@/components/ui/cx";

type LinkButtonProps = ComponentProps<typeof AppLink> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
};

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <AppLink className={cx(buttonStyle(variant, size), className)} {...rest} />;
}
