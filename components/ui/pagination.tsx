import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";

type PaginationProps = {
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  readonly children?: ReactNode;
  readonly label?: string;
};

/** Back and forth through a list that is read by key, not by page number; `children` says what is shown. */
export function Pagination({ previousHref, nextHref, children, label = "Halaman daftar" }: PaginationProps) {
  if (!previousHref && !nextHref && !children) return null;
  return (
    <div className="mt-6">
      <nav aria-label={label} className="flex flex-wrap items-center gap-3 max-sm:[&_a]:px-2.5">
        {previousHref && (
          <LinkButton href={previousHref} variant="secondary" rel="prev">
            <ArrowLeft aria-hidden="true" className="size-5" />
            Sebelumnya
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} variant="secondary" rel="next">
            Berikutnya
            <ArrowRight aria-hidden="true" className="size-5" />
          </LinkButton>
        )}
        {children && <p className="text-sm text-ink-soft figures">{children}</p>}
      </nav>
    </div>
  );
}
