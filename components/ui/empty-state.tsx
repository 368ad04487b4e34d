import type { ReactNode } from "react";

type EmptyStateProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly headingLevel?: "h2" | "h3";
};

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, children, action, headingLevel: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-5 py-8 sm:px-8 sm:py-10">
      <Heading className="text-xl">{title}</Heading>
      <div className="mt-2 max-w-prose text-ink-soft">{children}</div>
      {action && <div className="mt-5 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
