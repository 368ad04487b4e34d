import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";

type PageHeaderProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly eyebrow?: ReactNode;
  readonly breadcrumb?: readonly Crumb[];
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of a page: its only `h1`, what it is for, its state (`meta`) and what one can do here. */
export function PageHeader({ title, lead, eyebrow, breadcrumb, meta, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 space-y-3 sm:mb-10">
      {breadcrumb && breadcrumb.length > 0 && <Breadcrumb items={breadcrumb} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="min-w-0 max-w-3xl space-y-2">
          {eyebrow && <p className="text-sm font-semibold text-ink-soft">{eyebrow}</p>}
          <h1 className="text-3xl">{title}</h1>
          {meta && <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">{meta}</div>}
          {lead && <p className="max-w-prose text-ink-soft sm:text-lg">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  );
}
