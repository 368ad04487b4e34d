import type { ReactNode } from "react";
import { MAIN_ID, SkipLink } from "@/components/shell/skip-link";
import { AppLink } from "@/components/ui/app-link";
import { Mark } from "@/components/ui/mark";

type AuthShellProps = {
  readonly government: string;
  readonly homeHref: string;
  readonly children: ReactNode;
};

/** The frame of signing in: nothing beside the one task, and a way back to the public pages. */
export function AuthShell({ government, homeHref, children }: AuthShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="on-deep">
        <div className="mx-auto flex min-h-16 max-w-xl items-center justify-between gap-4 px-4">
          <AppLink href={homeHref} className="flex min-h-11 items-center rounded-sm">
            <Mark />
          </AppLink>
          <p className="line-clamp-2 min-w-0 text-right text-sm leading-tight text-on-deep-soft">
            {government}
          </p>
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-xl flex-1 px-4 pt-8 pb-16 focus:outline-none sm:pt-14"
      >
        {children}
      </main>
    </div>
  );
}
