import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { together } from "@/components/ui/together";

const STATES = {
  done: { word: "selesai", dot: "border-brand bg-brand text-on-brand", text: "font-semibold" },
  current: {
    word: "sedang berjalan",
    dot: "border-brand bg-surface text-brand ring-4 ring-brand-soft",
    text: "font-semibold",
  },
  upcoming: { word: "belum", dot: "border-line-strong bg-surface text-ink-soft", text: "text-ink-soft" },
} as const;

type Step = {
  /** Where two steps may say the same. */
  readonly id?: string;
  readonly label: string;
  readonly state: keyof typeof STATES;
  readonly note?: ReactNode;
};

/** The way of a record from its beginning to its end, with where it stands now. */
export function Steps({ items, label }: { readonly items: readonly Step[]; readonly label: string }) {
  return (
    <ol aria-label={label}>
      {items.map((item, index) => (
        <li
          key={item.id ?? item.label}
          aria-current={item.state === "current" ? "step" : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          {index < items.length - 1 && (
            <span
              aria-hidden="true"
              className={cx(
                "absolute top-8 bottom-0 left-4 w-0.5 -translate-x-1/2",
                item.state === "done" ? "bg-brand" : "bg-line-strong",
              )}
            />
          )}
          <StepDot state={item.state} number={index + 1} />
          <div className="min-w-0 pt-1">
            <p className={STATES[item.state].text}>
              {together(item.label)}
              <span className="sr-only"> ({STATES[item.state].word})</span>
            </p>
            {item.note && <div className="text-sm text-ink-soft">{item.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepDot({ state, number }: { readonly state: Step["state"]; readonly number: number }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "z-1 flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-bold figures",
        STATES[state].dot,
      )}
    >
      {state === "done" ? <Check className="size-5" /> : number}
    </span>
  );
}
