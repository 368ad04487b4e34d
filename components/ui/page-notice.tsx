import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

type PageNoticeProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly note?: ReactNode;
};

/** A page that has only something to say: not found, broken, closed. */
export function PageNotice({ title, children, actions, note }: PageNoticeProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col justify-center gap-6 px-4 py-12">
      <span className="text-brand">
        <Mark size="lg" withName={false} />
      </span>
      <h1 className="text-3xl">{title}</h1>
      <div className="max-w-prose space-y-3 text-lg text-ink-soft">{children}</div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      {note && <p className="text-sm text-ink-soft">{note}</p>}
    </main>
  );
}
