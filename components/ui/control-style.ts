import { cx } from "@/components/ui/cx";

/** The look that text-like controls share: 44px high, 16px text (a phone would zoom in on less), a 3:1 border. */
export const CONTROL_STYLE = cx(
  "block min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink",
  "placeholder:text-ink-soft hover:border-ink",
  "aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-soft [&[readonly]]:bg-sunken",
);
