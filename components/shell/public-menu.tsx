"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import type { MenuItem } from "@/components/shell/menu";
import { useCurrentHref } from "@/components/shell/use-current-href";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

/** The public navigation: a row on a desktop, a disclosure of the browser's own on a phone. */
export function PublicMenu({ items }: { readonly items: readonly MenuItem[] }) {
  const current = useCurrentHref(items);
  const links = items.map((item) => (
    <li key={item.href}>
      <AppLink
        href={item.href}
        aria-current={item.href === current ? "page" : undefined}
        className={cx(
          "flex min-h-11 items-center px-3 py-2 font-semibold hover:underline hover:underline-offset-4",
          "max-lg:border-l-4 lg:border-b-4",
          item.href === current ? "border-accent" : "border-transparent",
        )}
      >
        {item.label}
      </AppLink>
    </li>
  ));
  return (
    <>
      <nav aria-label="Menu utama" className="max-lg:hidden">
        <ul className="-mx-3 flex flex-wrap">{links}</ul>
      </nav>
      <details key={usePathname()} className="open:w-full lg:hidden">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-sm font-semibold [&::-webkit-details-marker]:hidden">
          <Menu aria-hidden="true" className="size-6" />
          Menu
        </summary>
        <nav aria-label="Menu utama" className="pb-4">
          <ul>{links}</ul>
        </nav>
      </details>
    </>
  );
}
