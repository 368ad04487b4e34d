import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { RegistrationState } from "@/lib/domain/consultation/registration";
import { REGISTRATION_STATE_LABELS } from "@/lib/text/consultation";

const TONES = {
  PLACED: "success",
  WAITING: "warning",
  WITHDRAWN: "neutral",
} as const satisfies Record<RegistrationState, Tone>;

export function RegistrationBadge({ state }: { readonly state: RegistrationState }) {
  return <StatusBadge tone={TONES[state]}>{REGISTRATION_STATE_LABELS[state]}</StatusBadge>;
}
