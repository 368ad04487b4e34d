import { StatusBadge } from "@/components/ui/status-badge";
import type { PeriodState } from "@/lib/domain/period/period";
import { PERIOD_STATE_LABELS, PERIOD_STATE_TONES } from "@/lib/text/period";

/** Where a period stands. */
export function PeriodBadge({ state }: { readonly state: PeriodState }) {
  return <StatusBadge tone={PERIOD_STATE_TONES[state]}>{PERIOD_STATE_LABELS[state]}</StatusBadge>;
}
