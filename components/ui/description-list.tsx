import type { ReactNode } from "react";
import { together } from "@/components/ui/together";

type Description = { readonly term: string; readonly description: ReactNode };

/**
 * What is known about one record, as pairs of term and value. On a phone a value stands behind its term where it fits
 * into the line, else under it, each in the whole width: what is left of a line goes to the value, to the term only where
 * it has the line to itself.
 */
export function DescriptionList({ items }: { readonly items: readonly Description[] }) {
  return (
    <dl className="border-t border-line">
      {items.map(({ term, description }) => (
        <div
          key={term}
          className="flex flex-wrap gap-x-4 border-b border-line py-2.5 sm:grid sm:grid-cols-[minmax(10rem,1fr)_2fr] sm:gap-x-6 sm:py-3"
        >
          <dt className="shrink-0 grow basis-34 text-ink-soft">{term}</dt>
          <dd className="min-w-0 max-w-full shrink grow-999 basis-auto font-medium wrap-anywhere">
            {together(description)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
