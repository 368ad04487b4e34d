import { ChevronRight } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";

export type Crumb = { readonly label: string; readonly href: string };

/** The pages above this one; the page itself is the heading below and is not repeated. */
export function Breadcrumb({ items }: { readonly items: readonly Crumb[] }) {
  return (
    <nav aria-label="Jejak halaman" className="print:hidden">
      <ol className="flex flex-wrap items-center text-sm">
        {items.map((item, index) => (
          <li key={item.href} className="flex min-w-0 items-center">
            {index > 0 && <ChevronRight aria-hidden="true" className="mx-1 size-4 shrink-0 text-ink-soft" />}
            <AppLink href={item.href} className="link inline-flex min-h-11 items-center">
              {item.label}
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
