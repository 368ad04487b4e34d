import type { IndicatorFigures } from "@/components/progress/indicator-figures";
import { MeasuredEvidence } from "@/components/progress/measured-evidence";
import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { paths } from "@/lib/paths";
import { reviewedText } from "@/lib/text/progress";

type IndicatorEvidenceProps = {
  readonly planId: string;
  readonly indicator: IndicatorFigures;
  /** The days (YYYY-MM-DD, both included) to whose entries it leads; null for all of them. */
  readonly window: { readonly startsOn: string; readonly endsOn: string } | null;
  /** What the appraiser said to its entries. */
  readonly reviewed?: { readonly accepted: number; readonly asked: number } | undefined;
};

/** What leads to what a figure is made of: the entries of the log, or what its source counts. */
export function IndicatorEvidence({ planId, indicator, window, reviewed }: IndicatorEvidenceProps) {
  const { id, measured, within } = indicator;
  if (measured) return <MeasuredEvidence figure={measured} />;
  const { entries } = within ?? indicator;
  const href = window ? paths.progressWithin(planId, id, window) : `${paths.progressOf(planId, id)}#catatan`;
  return (
    <>
      <AppLink href={href} className="link">
        {entries === 0 ? "Belum ada catatan" : `${entries} catatan`}
      </AppLink>
      {reviewed && <SecondLine>{reviewedText(reviewed)}</SecondLine>}
    </>
  );
}
