import type { ReactNode } from "react";
import { MAIN_ID, SkipLink } from "@/components/shell/skip-link";
import { Mark } from "@/components/ui/mark";
import { WaveBand } from "@/components/ui/wave-band";

type SurveyShellProps = {
  readonly government: string;
  readonly programme: string;
  readonly children: ReactNode;
};

/**
 * The frame of the survey: the one task, and a way to the public pages. Nothing in it needs a script or the headings'
 * font, so neither is sent; its links are the browser's own.
 */
export function SurveyShell({ government, programme, children }: SurveyShellProps) {
  return (
    <div className="device-font flex min-h-dvh flex-col">
      <SkipLink />
      <header className="on-deep print:hidden">
        <div className="mx-auto flex min-h-16 w-full max-w-3xl items-center gap-4 px-4">
          <a href="/" className="flex min-h-11 min-w-0 items-center gap-4 rounded-sm">
            <Mark />
            <span className="min-w-0 border-l border-on-deep-soft/40 pl-4 text-sm leading-tight">
              {government}
            </span>
          </a>
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-4 pt-8 pb-16 focus:outline-none sm:pt-12"
      >
        {children}
      </main>
      <footer className="on-deep print:hidden">
        <div className="text-on-deep-soft/30">
          <WaveBand />
        </div>
        <div className="mx-auto w-full max-w-3xl space-y-3 px-4 py-8">
          <p className="max-w-prose text-on-deep-soft">{programme}</p>
          <p>
            <a href="/" className="inline-flex min-h-11 items-center underline underline-offset-4">
              Ke beranda Bina
            </a>
          </p>
        </div>
      </footer>
    </div>
  );
}
