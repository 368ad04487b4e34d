import { AppLink } from "@/components/ui/app-link";
import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import { behindLink, measuredNote } from "@/lib/text/measured";

/** What a measured figure is made of, as of when, and the way to it; or why there is no figure. */
export function MeasuredEvidence({ figure }: { readonly figure: MeasuredFigure }) {
  const link = figure.behind && behindLink(figure.behind);
  return (
    <>
      <span className="block">{measuredNote(figure)}</span>
      {link && (
        <AppLink href={link.href} className="link">
          {link.label}
        </AppLink>
      )}
    </>
  );
}
