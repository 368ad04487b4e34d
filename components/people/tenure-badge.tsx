import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { type TenurePhase, tenurePhase } from "@/lib/domain/people/tenure-phase";

const PHASES = {
  AHEAD: ["info", "Akan berlaku"],
  NOW: ["success", "Berlaku"],
  OVER: ["neutral", "Berakhir"],
} as const satisfies Record<TenurePhase, readonly [Tone, string]>;

type TenureBadgeProps = {
  readonly tenure: { readonly startsOn: string; readonly endsOn: string | null };
  readonly today: string;
};

/** Whether a placement or an appraiser holds today. */
export function TenureBadge({ tenure, today }: TenureBadgeProps) {
  const [tone, label] = PHASES[tenurePhase(tenure, today)];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}
