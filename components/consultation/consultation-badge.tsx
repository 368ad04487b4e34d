import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { ConsultationState } from "@/lib/domain/consultation/lifecycle";
import { CONSULTATION_STATE_LABELS } from "@/lib/text/consultation";

const TONES = {
  PLANNED: "neutral",
  OPEN: "info",
  HELD: "neutral",
  REPORTED: "success",
  CLOSED: "success",
  CANCELLED: "danger",
} as const satisfies Record<ConsultationState, Tone>;

/** Where a public dialogue stands on its way. */
export function ConsultationBadge({ state }: { readonly state: ConsultationState }) {
  return <StatusBadge tone={TONES[state]}>{CONSULTATION_STATE_LABELS[state]}</StatusBadge>;
}
