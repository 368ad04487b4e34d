import type { ComponentProps } from "react";
import { AppLink } from "@/components/ui/app-link";
import { type ButtonVariant, buttonStyle } from "@/components/ui/button-style";
import { cx } from "@/components/ui/cx";

type LinkButtonProps = ComponentProps<typeof AppLink> & { readonly variant?: ButtonVariant };

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ variant, className, ...rest }: LinkButtonProps) {
  return <AppLink className={cx(buttonStyle(variant), className)} {...rest} />;
}
