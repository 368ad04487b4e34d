import type { ReactNode } from "react";

type SuggestionListProps = {
  readonly items: readonly {
    readonly key: string;
    readonly text: string;
    readonly note?: ReactNode;
    readonly action?: ReactNode;
  }[];
};

/** What citizens wrote, each in its own words, with where it belongs under it. */
export function SuggestionList({ items }: SuggestionListProps) {
  return (
    <ul className="max-w-prose divide-y divide-line border-y border-line">
      {items.map(({ key, text, note, action }) => (
        <li key={key} className="flex items-start justify-between gap-4 py-3">
          <div className="min-w-0 space-y-1">
            <blockquote dir="auto" className="whitespace-pre-wrap wrap-anywhere">
              {text}
            </blockquote>
            {note && <p className="text-sm text-ink-soft">{note}</p>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
