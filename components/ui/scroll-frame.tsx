import type { ReactNode } from "react";

// A frame that scrolls sideways must be reachable by keyboard (WCAG 2.1.1), so it is a named region in the tab order.
const KEYBOARD_REACHABLE = { tabIndex: 0 } as const;

/** Holds what is wider than the screen, so that the page itself never scrolls sideways. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section
      {...KEYBOARD_REACHABLE}
      aria-label={label}
      className="relative overflow-x-auto rounded-sm bg-surface"
    >
      {children}
    </section>
  );
}
