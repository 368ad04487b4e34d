"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { type MenuGroup, mainItems } from "@/components/shell/menu";
import { useCurrentHref } from "@/components/shell/use-current-href";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

const PLACE = cx(
  "flex h-18 w-full cursor-pointer flex-col items-center justify-center gap-0.5 border-t-4 pt-1 pb-1.5",
  "text-center text-xs leading-tight font-semibold tracking-tight wrap-normal -outline-offset-3 [&_svg]:size-6",
);

type BottomBarProps = { readonly groups: readonly MenuGroup[]; readonly children: ReactNode };

/**
 * The phone's navigation under the thumb: the main items, and "Menu" for all the rest (`children`). The menu is a
 * disclosure of the browser's own, so it opens without JavaScript; a new page closes it by its key.
 */
export function BottomBar({ groups, children }: BottomBarProps) {
  const items = mainItems(groups);
  const current = useCurrentHref(groups.flatMap((group) => group.items));
  return (
    <nav
      aria-label="Menu utama"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="flex">
        {items.map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <AppLink
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className={cx(PLACE, item.href === current ? "border-brand text-brand" : "border-transparent")}
            >
              <span className="relative">
                {item.icon}
                {item.count ? (
                  <span className="absolute -top-0.5 -right-1 size-2.5 rounded-full bg-danger" />
                ) : null}
              </span>
              {/* A word is never parted: one that is wider than its place reaches into the room beside it. */}
              <span>{item.shortLabel ?? item.label}</span>
              {item.count ? <span className="sr-only">, {item.count} menunggu</span> : null}
            </AppLink>
          </li>
        ))}
        <li className="min-w-0 flex-1">
          <details key={usePathname()} className="group">
            <summary
              className={cx(
                PLACE,
                "list-none border-transparent group-open:border-brand group-open:text-brand [&::-webkit-details-marker]:hidden",
              )}
            >
              <Menu aria-hidden="true" />
              Menu
            </summary>
            <div className="fixed inset-x-0 top-0 bottom-[calc(4.5rem+1px+env(safe-area-inset-bottom))] overflow-y-auto overscroll-contain bg-surface px-4 py-6">
              {children}
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}
