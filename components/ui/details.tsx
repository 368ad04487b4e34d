import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type DetailsProps = { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode };

/** Nothing stays folded on paper, and a form is not on it at all. */
const ON_PAPER = "print:has-[form]:hidden print:details-content:[content-visibility:visible]";

const SUMMARY = cx(
  "inline-flex min-h-11 cursor-pointer list-none items-center gap-1 rounded-sm font-semibold text-brand underline",
  "underline-offset-4 hover:text-brand-strong [&::-webkit-details-marker]:hidden",
  "print:min-h-0 print:text-ink print:no-underline",
);

/** Something that few need, one press away; works without JavaScript. A print has it open. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details open={open} className={cx("group", ON_PAPER)}>
      <summary className={SUMMARY}>
        <ChevronRight
          aria-hidden="true"
          className="-ml-1 size-5 shrink-0 group-open:rotate-90 print:hidden"
        />
        {summary}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
