"use client";

import { usePathname } from "next/navigation";
import type { MenuItem } from "@/components/shell/menu";
import { useMenuPlace } from "@/components/shell/menu-place";

/**
 * The address of the menu item that the present page belongs to: the one marked, the one that the page names, else the
 * longest that the page's address begins with. A layout is not drawn again on navigation, hence the client has to say it.
 */
export function useCurrentHref(items: readonly MenuItem[]): string | undefined {
  const pathname = usePathname();
  const said = useMenuPlace();
  const marked = items.find((item) => item.current);
  if (marked) return marked.href;
  if (said !== undefined) return items.find(({ href }) => href === said)?.href;
  return items
    .map((item) => item.href)
    .filter((href) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
