import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { env } from "@/lib/env";

/** The frame of a kiosk: the whole screen, light in a bright hall, and no link that leads away from it. */
export default function KioskLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div data-theme="light" className="device-font flex min-h-dvh flex-col">
      <header className="on-deep">
        <div className="mx-auto flex min-h-16 w-full max-w-5xl items-center gap-4 px-4">
          <Mark />
          <span className="min-w-0 border-l border-on-deep-soft/40 pl-4 text-sm leading-tight">
            {env().BINA_GOVERNMENT}
          </span>
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-4 px-4 py-4">{children}</main>
    </div>
  );
}
