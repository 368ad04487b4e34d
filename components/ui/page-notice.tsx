import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Mark } from "@/components/ui/mark";

type PageNoticeProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly note?: ReactNode;
  /** Whether it stands alone, without a frame that has its own main part. */
  readonly isWhole?: boolean;
};

/** A page that has only something to say: not found, broken, closed. */
export function PageNotice({ title, children, actions, note, isWhole = false }: PageNoticeProps) {
  const Part = isWhole ? "main" : "div";
  return (
    <Part
      className={cx(
        "mx-auto flex max-w-2xl flex-col justify-center gap-6",
        isWhole ? "min-h-dvh px-4 py-12" : "py-6 sm:py-12",
      )}
    >
      <span className="text-brand">
        <Mark size="lg" withName={false} />
      </span>
      <h1 className="text-3xl">{title}</h1>
      <div className="max-w-prose space-y-3 text-lg text-ink-soft">{children}</div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      {note && <p className="text-sm text-ink-soft">{note}</p>}
    </Part>
  );
}
