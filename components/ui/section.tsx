import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";
import { together } from "@/components/ui/together";

type SectionProps = {
  readonly title: ReactNode;
  readonly id?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** What can be done here and now: no part of what is printed. */
  readonly isAct?: boolean;
  readonly children: ReactNode;
};

/** A part of a page under an `h2`; the title names the region. What brings its own room below (`mb-8`) gets no other. */
export function Section({ title, id, lead, actions, isAct, children }: SectionProps) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={cx(
        "mt-10 first:mt-0 sm:mt-14 [.mb-8+&]:mt-0 [header+&]:mt-0 [nav+&]:mt-0",
        isAct && "print:hidden",
      )}
    >
      <div className="mb-5 flex break-after-avoid flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose space-y-1">
          <h2 id={titleId} className="text-2xl">
            {title}
          </h2>
          {lead && <p className="text-ink-soft">{together(lead)}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
