import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DetailsProps = { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode };

/** Something that few need, one press away; works without JavaScript. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1 rounded-sm font-semibold text-brand underline underline-offset-4 hover:text-brand-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="-ml-1 size-5 shrink-0 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
