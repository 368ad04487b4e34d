import type { ReactNode } from "react";

export type MenuItem = {
  readonly href: string;
  readonly label: string;
  readonly shortLabel?: string;
  readonly icon?: ReactNode;
  readonly current?: boolean;
  readonly count?: number;
  readonly isMain?: boolean;
};

export type MenuGroup = { readonly label: string; readonly items: readonly MenuItem[] };

const BAR_PLACES = 4;

/** What stands on the phone's bottom bar: the items marked as main, else the first ones. */
export function mainItems(groups: readonly MenuGroup[]): readonly MenuItem[] {
  const items = groups.flatMap((group) => group.items);
  const marked = items.filter((item) => item.isMain);
  return (marked.length > 0 ? marked : items).slice(0, BAR_PLACES);
}
