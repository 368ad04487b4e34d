import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { TONES, type Tone } from "@/components/ui/tone";

type StatusBadgeProps = { readonly tone?: Tone; readonly children: ReactNode };

/** The state of a record in one or two words, with the shape of its tone. */
export function StatusBadge({ tone = "neutral", children }: StatusBadgeProps) {
  const { icon: Icon, text, box } = TONES[tone];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-left text-sm font-semibold md:whitespace-nowrap",
        text,
        box,
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {children}
    </span>
  );
}
