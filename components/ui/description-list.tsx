import type { ReactNode } from "react";

type Description = { readonly term: string; readonly description: ReactNode };

/** What is known about one record, as pairs of term and value. */
export function DescriptionList({ items }: { readonly items: readonly Description[] }) {
  return (
    <dl className="border-t border-line">
      {items.map(({ term, description }) => (
        <div
          key={term}
          className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[minmax(10rem,1fr)_2fr]"
        >
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 font-medium">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
