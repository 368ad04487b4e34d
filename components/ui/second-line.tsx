import type { ReactNode } from "react";

/** What is told of the name or figure above it, in a cell or a row: on a line of its own, smaller and softer. */
export const SecondLine = ({ children }: { readonly children: ReactNode }) => (
  <span className="block text-sm font-normal text-ink-soft figures">{children}</span>
);
