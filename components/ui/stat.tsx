import { ArrowDown, ArrowUp, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { together } from "@/components/ui/together";

const CHANGES = {
  up: { icon: ArrowUp, word: "naik" },
  down: { icon: ArrowDown, word: "turun" },
  flat: { icon: Minus, word: "tetap" },
} as const;

type StatProps = {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly unit?: string;
  readonly change?: {
    readonly direction: keyof typeof CHANGES;
    readonly text: string;
    readonly isGood?: boolean;
  };
  readonly note?: ReactNode;
};

/** One figure with what it counts. Whether a change is good is said apart from its direction: fewer complaints is good. */
export function Stat({ label, value, unit, change, note }: StatProps) {
  return (
    <div className="flex flex-col gap-1 border-t-2 border-brand pt-3">
      <p className="text-ink-soft">{label}</p>
      <p className="flex flex-wrap items-baseline gap-x-2 font-display text-3xl font-bold figures">
        {value}
        {unit && <span className="font-sans text-base font-semibold text-ink-soft">{unit}</span>}
      </p>
      {change && <StatChange {...change} />}
      {note && <p className="text-sm text-ink-soft">{together(note)}</p>}
    </div>
  );
}

function StatChange({ direction, text, isGood }: NonNullable<StatProps["change"]>) {
  const { icon: Icon, word } = CHANGES[direction];
  const colour = isGood === undefined ? "text-ink-soft" : isGood ? "text-success" : "text-danger";
  return (
    <p className={cx("flex items-center gap-1 text-sm font-semibold figures", colour)}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {word} {text}
    </p>
  );
}
