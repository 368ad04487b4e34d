import { useId } from "react";
import { cx } from "@/components/ui/cx";

const COLOURS = {
  brand: "text-brand",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
} as const;

type ProgressBarProps = {
  readonly label: string;
  readonly value?: number | undefined;
  readonly max?: number;
  readonly text?: string;
  readonly tone?: keyof typeof COLOURS;
};

/** How far something is, with the figure in words beside it; without `value` it only says that work goes on. */
export function ProgressBar({ label, value, max = 100, text, tone = "brand" }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {text && <span className="text-ink-soft figures">{text}</span>}
      </div>
      <progress id={id} value={value} max={max} className={cx("meter-bar", COLOURS[tone])}>
        {text}
      </progress>
    </div>
  );
}
