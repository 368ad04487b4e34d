import { StatusBadge } from "@/components/ui/status-badge";
import type { ImprovementState } from "@/lib/domain/improvement/improvement";
import { IMPROVEMENT_STATE_LABELS, IMPROVEMENT_STATE_TONES } from "@/lib/text/improvement";

/** Where an improvement plan stands. */
export function ImprovementBadge({ state }: { readonly state: ImprovementState }) {
  return <StatusBadge tone={IMPROVEMENT_STATE_TONES[state]}>{IMPROVEMENT_STATE_LABELS[state]}</StatusBadge>;
}
