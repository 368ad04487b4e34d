import type { ReactNode } from "react";
import type { MenuItem } from "@/components/shell/menu";
import { PublicMenu } from "@/components/shell/public-menu";
import { MAIN_ID, SkipLink } from "@/components/shell/skip-link";
import { AppLink } from "@/components/ui/app-link";
import { Mark } from "@/components/ui/mark";
import { PageSkeleton } from "@/components/ui/page-skeleton";
import { WaveBand } from "@/components/ui/wave-band";

type PublicShellProps = {
  readonly government: string;
  readonly programme: string;
  readonly menu: readonly MenuItem[];
  readonly signIn?: { readonly href: string; readonly label: string };
  readonly footerLinks?: ReadonlyArray<{ readonly href: string; readonly label: string }>;
  readonly children: ReactNode;
};

/** The frame of the pages that need no account. A direct child of the page may be `full-bleed` (see `Hero`). */
export function PublicShell(props: PublicShellProps) {
  const { government, programme, menu, signIn, footerLinks = [], children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="on-deep border-b border-on-deep-soft/25 print:hidden">
        <div className="mx-auto max-w-288 px-4">
          <div className="flex min-h-16 items-center justify-between gap-4 lg:pt-2">
            <AppLink href="/" className="flex min-h-11 min-w-0 items-center gap-4 rounded-sm">
              <Mark />
              <span className="min-w-0 border-l border-on-deep-soft/40 pl-4 text-sm leading-tight max-sm:hidden">
                {government}
              </span>
            </AppLink>
            {signIn && (
              <AppLink
                href={signIn.href}
                className="inline-flex min-h-11 shrink-0 items-center rounded-md border border-on-deep-soft px-4 font-semibold hover:border-on-deep hover:underline"
              >
                {signIn.label}
              </AppLink>
            )}
          </div>
          <div className="flex flex-wrap items-center justify-between gap-x-4 border-on-deep-soft/25 max-sm:border-t">
            <PublicMenu items={menu} />
            <p className="min-w-0 flex-1 py-2 text-right text-sm leading-tight text-balance text-on-deep-soft sm:hidden">
              {government}
            </p>
          </div>
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="relative page-column flex-1 pb-16 focus:outline-none [&>:first-child:not(.full-bleed)]:mt-8"
      >
        {children}
        <PageSkeleton />
      </main>
      <footer className="on-deep print:hidden">
        <div className="text-on-deep-soft/30">
          <WaveBand />
        </div>
        <div className="mx-auto grid max-w-288 gap-8 px-4 py-10 sm:grid-cols-[2fr_1fr]">
          <div className="space-y-3">
            <Mark size="sm" />
            <p className="max-w-prose text-on-deep-soft">
              {programme}
              <br />
              {government}
            </p>
          </div>
          {footerLinks.length > 0 && (
            <nav aria-label="Tautan kaki halaman">
              <ul>
                {footerLinks.map((link) => (
                  <li key={link.href}>
                    <AppLink
                      href={link.href}
                      className="inline-flex min-h-11 items-center underline underline-offset-4 sm:min-h-9"
                    >
                      {link.label}
                    </AppLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </footer>
    </div>
  );
}
