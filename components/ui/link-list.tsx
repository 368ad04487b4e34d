import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

export type LinkRow = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly note?: ReactNode;
  /** A state: at the end of the line, or under the title where both do not fit. */
  readonly badge?: ReactNode;
  /** A figure or a short date, at the end of the line on every screen. */
  readonly aside?: ReactNode;
};

/** Short rows that each lead somewhere; the whole row is the target. A note is not squeezed by a state beside it. For records with more to say use `Table`. */
export function LinkList({ rows }: { readonly rows: readonly LinkRow[] }) {
  return (
    <ul className="divide-y divide-line border-t border-line">
      {rows.map(({ key, href, title, note, badge, aside }) => (
        <li key={key} className="relative flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
          <div
            className={cx(
              "flex min-w-0 max-w-full grow items-baseline justify-between gap-4 sm:basis-64",
              note ? "basis-56" : "basis-36",
            )}
          >
            <div className="min-w-0">
              <AppLink href={href} className="link line-clamp-3 after:absolute after:inset-0">
                {title}
              </AppLink>
              {note && <p className="text-sm text-ink-soft">{note}</p>}
            </div>
            {aside && <span className="shrink-0 text-sm text-ink-soft figures">{aside}</span>}
          </div>
          {badge && <div className="shrink-0">{badge}</div>}
        </li>
      ))}
    </ul>
  );
}
