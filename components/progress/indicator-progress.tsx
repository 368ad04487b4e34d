import type { ReactNode } from "react";
import type { IndicatorFigures } from "@/components/progress/indicator-figures";
import { MeasuredEvidence } from "@/components/progress/measured-evidence";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatDay } from "@/lib/text/format";
import { sourceText } from "@/lib/text/measured";
import { ACCUMULATION_LABELS, ASPECT_LABELS, DIRECTION_LABELS } from "@/lib/text/plan";
import {
  percentText,
  REALISATION_STATE_TONES,
  realisedText,
  stateText,
  targetText,
} from "@/lib/text/progress";

type IndicatorProgressProps = {
  readonly indicator: IndicatorFigures;
  readonly actions?: ReactNode;
};

/** One indicator: its target, what was reached, and how that is counted. The bar stops at full, the figure does not. */
export function IndicatorProgress({ indicator, actions }: IndicatorProgressProps) {
  const { realisation, aspect, accumulation, direction, entries, latestOn, unit, measured } = indicator;
  const { value, percent, state } = realisation;
  const isReached = state === "REACHED" || state === "EXCEEDED";
  return (
    <div className="space-y-3 rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {aspect && <p className="text-sm font-semibold text-ink-soft">{ASPECT_LABELS[aspect]}</p>}
        <StatusBadge tone={REALISATION_STATE_TONES[state]}>{stateText(state, measured !== null)}</StatusBadge>
      </div>
      <ProgressBar
        label={indicator.text}
        value={Math.min(Number(percent ?? 0), 100)}
        {...(percent !== null && { text: percentText(percent) })}
        tone={isReached ? "success" : "brand"}
      />
      <p className="figures">
        {value === null ? (
          "Target "
        ) : (
          <>
            <strong>{realisedText(value, unit)}</strong> dari target{" "}
          </>
        )}
        {targetText(indicator)}
      </p>
      {measured ? (
        <div className="text-sm text-ink-soft">
          <p>
            {DIRECTION_LABELS[direction]}. {sourceText(measured.source, measured.subject)}.
          </p>
          <MeasuredEvidence figure={measured} />
        </div>
      ) : (
        <p className="text-sm text-ink-soft">
          {DIRECTION_LABELS[direction]}. {ACCUMULATION_LABELS[accumulation]}.{" "}
          {latestOn ? `${entries} catatan, terakhir ${formatDay(latestOn)}.` : "Belum ada catatan."}
        </p>
      )}
      {actions}
    </div>
  );
}
