import type { ReactNode } from "react";
import { BottomBar } from "@/components/shell/bottom-bar";
import type { MenuGroup } from "@/components/shell/menu";
import { SideMenu } from "@/components/shell/side-menu";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { MAIN_ID, SkipLink } from "@/components/shell/skip-link";
import { type ShellViewer, ViewerCard } from "@/components/shell/viewer-card";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";
import { Mark } from "@/components/ui/mark";
import { PageSkeleton } from "@/components/ui/page-skeleton";

type PortalShellProps = {
  readonly government: string;
  readonly viewer: ShellViewer;
  readonly menu: readonly MenuGroup[];
  readonly homeHref: string;
  readonly signOut: () => void | Promise<void>;
  readonly children: ReactNode;
};

/** A form around rows that can be read (entries that wait, people who came) is printed for their sake, without its buttons. */
const NO_FORMS_ON_PAPER = "print:[&_form:not(:has(table,ol,ul,dl))]:hidden";

/** The frame of the signed-in portal: menu at the side on a desktop, under the thumb on a phone. */
export function PortalShell(props: PortalShellProps) {
  const { government, viewer, menu, homeHref, signOut, children } = props;
  const account = (
    <div className="space-y-3 border-t border-line pt-5">
      <ViewerCard viewer={viewer} />
      <SignOutForm action={signOut} />
    </div>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="on-deep print:hidden">
        <div className="flex min-h-16 items-center justify-between gap-4 px-4 lg:px-6">
          <AppLink href={homeHref} className="flex min-h-11 items-center rounded-sm">
            <Mark />
          </AppLink>
          <p className="line-clamp-2 min-w-0 text-right text-sm leading-tight text-balance text-on-deep-soft">
            {government}
          </p>
        </div>
      </header>
      <div className="flex-1 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
        <aside
          aria-label="Menu dan akun"
          className="hidden border-r border-line bg-surface lg:block print:hidden"
        >
          <div className="sticky top-0 flex max-h-dvh flex-col gap-6 overflow-y-auto p-4 py-6">
            <nav aria-label="Menu utama">
              <SideMenu groups={menu} />
            </nav>
            {account}
          </div>
        </aside>
        <main
          id={MAIN_ID}
          tabIndex={-1}
          className={cx(
            "relative page-column pt-6 pb-28 focus:outline-none sm:pt-10 lg:px-6 lg:pb-16 print:py-0",
            NO_FORMS_ON_PAPER,
          )}
        >
          {children}
          <PageSkeleton />
        </main>
      </div>
      <BottomBar groups={menu}>
        <div className="space-y-6">
          <SideMenu groups={menu} />
          {account}
        </div>
      </BottomBar>
    </div>
  );
}
