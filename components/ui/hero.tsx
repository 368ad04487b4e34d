import type { ReactNode } from "react";
import { WaveBand } from "@/components/ui/wave-band";

type HeroProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
};

/**
 * The opening of a public page, across the whole width; holds the page's `h1`. A direct child of the shell's main
 * column. Buttons on it: `variant="secondary"`.
 */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <header className="full-bleed on-deep">
      <div className="mx-auto max-w-288 space-y-5 px-4 pt-10 pb-12 sm:pt-16 sm:pb-16">
        <h1 className="max-w-3xl text-4xl">{title}</h1>
        {lead && <p className="max-w-prose text-lg text-on-deep-soft">{lead}</p>}
        {children}
      </div>
      <div className="text-accent/50">
        <WaveBand />
      </div>
    </header>
  );
}
