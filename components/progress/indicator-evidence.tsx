import type { IndicatorFigures } from "@/components/progress/indicator-figures";
import { MeasuredEvidence } from "@/components/progress/measured-evidence";
import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";

type IndicatorEvidenceProps = { readonly planId: string; readonly indicator: IndicatorFigures };

/** What leads to what a figure is made of: the entries of the log, or what its source counts. */
export function IndicatorEvidence({ planId, indicator }: IndicatorEvidenceProps) {
  const { id, measured, within } = indicator;
  if (measured) return <MeasuredEvidence figure={measured} />;
  const { entries } = within ?? indicator;
  return (
    <AppLink href={`${paths.progressOf(planId, id)}#catatan`} className="link">
      {entries === 0 ? "Belum ada catatan" : `${entries} catatan`}
    </AppLink>
  );
}
