import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

type CardProps = {
  readonly title?: ReactNode;
  readonly headingLevel?: "h2" | "h3" | "h4";
  readonly href?: string;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
};

/** A thing of its own on the page. With `href` the title is the link and the whole card its target. */
export function Card({ title, headingLevel: Heading = "h3", href, footer, children }: CardProps) {
  return (
    <div
      className={cx(
        "relative flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-5 wrap-anywhere",
        href && "transition-colors hover:border-brand",
      )}
    >
      {title && (
        <Heading className="text-lg">
          {href ? (
            <AppLink
              href={href}
              className="flex items-start justify-between gap-3 text-brand underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {title}
              <ArrowRight aria-hidden="true" className="mt-1 size-5 shrink-0" />
            </AppLink>
          ) : (
            title
          )}
        </Heading>
      )}
      {children}
      {footer && <div className="mt-auto border-t border-line pt-3">{footer}</div>}
    </div>
  );
}
