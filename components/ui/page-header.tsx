import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { PageHeading, type PageHeadingProps } from "@/components/ui/page-heading";

type PageHeaderProps = PageHeadingProps & { readonly breadcrumb?: readonly Crumb[] };

/** The head of a page: its only `h1`, what it is for, its state (`meta`) and what one can do here. */
export function PageHeader({ breadcrumb, ...heading }: PageHeaderProps) {
  return (
    <header className="mb-6 space-y-3 sm:mb-10">
      {breadcrumb && breadcrumb.length > 0 && <Breadcrumb items={breadcrumb} />}
      <PageHeading {...heading} />
    </header>
  );
}
