"use client";

import { useId } from "react";
import type { MenuGroup } from "@/components/shell/menu";
import { MenuCount } from "@/components/shell/menu-count";
import { useCurrentHref } from "@/components/shell/use-current-href";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

/** The whole menu in its groups: at the side of a desktop, inside "Menu" on a phone. */
export function SideMenu({ groups }: { readonly groups: readonly MenuGroup[] }) {
  const current = useCurrentHref(groups.flatMap((group) => group.items));
  const id = useId();
  return (
    <div className="space-y-6">
      {groups.map((group, index) => (
        <div key={group.label}>
          <p id={`${id}-${index}`} className="px-3 pb-1 text-sm font-semibold text-ink-soft">
            {group.label}
          </p>
          <ul aria-labelledby={`${id}-${index}`} className="space-y-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <AppLink
                  href={item.href}
                  aria-current={item.href === current ? "page" : undefined}
                  className={cx(
                    "flex min-h-11 items-center gap-3 rounded-md px-3 py-2 leading-snug [&_svg]:size-5 [&_svg]:shrink-0",
                    item.href === current
                      ? "bg-brand-soft font-bold text-brand-strong shadow-[inset_3px_0_0_var(--color-brand)]"
                      : "text-ink hover:bg-sunken",
                  )}
                >
                  {item.icon}
                  <span className="min-w-0">{item.label}</span>
                  <MenuCount count={item.count} />
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
