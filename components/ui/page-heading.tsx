import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { together } from "@/components/ui/together";

export type PageHeadingProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly eyebrow?: ReactNode;
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
};

/** Three ways or more stand two in a row on a phone: what the page is about begins on the first screen. */
const ACTIONS = cx(
  "flex flex-wrap gap-3 max-sm:has-[>:nth-child(3)]:grid max-sm:has-[>:nth-child(3)]:w-full",
  "max-sm:has-[>:nth-child(3)]:grid-cols-2 max-sm:has-[>:nth-child(3)]:[&>*]:px-2",
);

/** The heading of a page without the way to it: what a page that sends as little as it can shows by itself. */
export function PageHeading({ title, lead, eyebrow, meta, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
      <div className="min-w-0 max-w-3xl space-y-2">
        {eyebrow && <p className="text-sm font-semibold text-ink-soft">{eyebrow}</p>}
        <h1 className="text-3xl">{title}</h1>
        {meta && <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">{meta}</div>}
        {lead && <p className="max-w-prose text-ink-soft sm:text-lg">{together(lead)}</p>}
      </div>
      {actions && <div className={ACTIONS}>{actions}</div>}
    </div>
  );
}
