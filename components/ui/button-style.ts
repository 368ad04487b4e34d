import { cx } from "@/components/ui/cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "lg";

const BASE = cx(
  "inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline",
  "cursor-pointer transition-colors print:hidden",
  "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-70",
);

const VARIANTS = {
  primary: "border-transparent bg-brand text-on-brand hover:bg-brand-strong",
  secondary: "border-line-strong bg-surface text-brand hover:border-brand hover:bg-brand-soft",
  quiet:
    "button-quiet border-transparent bg-transparent text-brand underline underline-offset-4 hover:bg-brand-soft",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong",
} as const satisfies Record<ButtonVariant, string>;

const SIZES = {
  md: "min-h-11 px-4 py-2 text-base",
  lg: "min-h-13 px-6 py-3 text-lg",
} as const satisfies Record<ButtonSize, string>;

/** The look that buttons and links-as-buttons share; at least 44px high. Nothing can be pressed on paper, so none is there. */
export function buttonStyle(variant: ButtonVariant = "primary", size: ButtonSize = "md"): string {
  return cx(BASE, VARIANTS[variant], SIZES[size]);
}
