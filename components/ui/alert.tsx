import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { together } from "@/components/ui/together";
import { TONES, type Tone } from "@/components/ui/tone";

type AlertProps = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** A callout that is part of the page from the start. For the answer to a form use `FormMessage`. */
export function Alert({ tone = "info", title, children, actions }: AlertProps) {
  const { icon: Icon, text, box } = TONES[tone];
  return (
    <div className={cx("flex gap-3 rounded-lg border p-4", box)}>
      <Icon aria-hidden="true" className={cx("mt-0.5 size-5 shrink-0", text)} />
      <div className="min-w-0 space-y-1">
        {title && <p className={cx("font-semibold", text)}>{together(title)}</p>}
        {children && <div className="max-w-prose">{together(children)}</div>}
        {actions && <div className="flex flex-wrap gap-3 pt-2">{actions}</div>}
      </div>
    </div>
  );
}
