import type { ReactNode } from "react";

/**
 * The buttons at the end of a long list or form, at hand wherever one reads: they stay above the phone's menu while the
 * list goes on behind them. On a screen too low for that they stand where they are written.
 */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="action-bar sticky bottom-[calc(4.5rem+1px+env(safe-area-inset-bottom))] z-10 -mx-4 grid grid-cols-2 gap-3 border-t border-line bg-ground px-4 py-3 max-sm:[&_button]:px-2 max-sm:[&_button]:leading-snug sm:flex sm:flex-wrap lg:bottom-0 [@media(height<30rem)]:static print:hidden">
      {children}
    </div>
  );
}
