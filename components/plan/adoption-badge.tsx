import { StatusBadge } from "@/components/ui/status-badge";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import { ADOPTION_LABELS, ADOPTION_TONES } from "@/lib/text/plan";

/** Where a person stands with the plan of a period, also before there is one. */
export function AdoptionBadge({ state }: { readonly state: AdoptionState }) {
  return <StatusBadge tone={ADOPTION_TONES[state]}>{ADOPTION_LABELS[state]}</StatusBadge>;
}
