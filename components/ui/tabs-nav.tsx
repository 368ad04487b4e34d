import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

type Tab = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly current?: boolean;
};

/** The views of one subject, each with an address of its own. What does not fit into the row begins another. */
export function TabsNav({ label, items }: { readonly label: string; readonly items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap sm:gap-1">
        {items.map((item) => (
          <li key={item.href}>
            <AppLink
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={cx(
                "flex min-h-11 items-center gap-2 border-b-4 px-2 font-semibold max-sm:text-sm sm:px-2.5 -outline-offset-3 hover:text-brand-strong",
                item.current
                  ? "border-brand text-ink"
                  : "border-transparent text-brand hover:border-line-strong",
              )}
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-sunken px-2 text-sm text-ink-soft figures">
                  {item.count.toLocaleString("id-ID")}
                </span>
              )}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
