/** How many things wait behind a menu item. */
export function MenuCount({ count }: { readonly count: number | undefined }) {
  if (!count) return null;
  return (
    <span className="ml-auto rounded-full bg-brand px-2 text-sm font-bold text-on-brand figures">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> menunggu</span>
    </span>
  );
}
