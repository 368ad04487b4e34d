import { StatusBadge } from "@/components/ui/status-badge";
import type { RemedyState } from "@/lib/domain/hearing/remedy";
import { REMEDY_STATE_TEXT, REMEDY_STATE_TONES } from "@/lib/text/remedy";

type RemedyBadgeProps = { readonly state: RemedyState; readonly isLate?: boolean };

/** Where a remedy stands; late in so many words. */
export function RemedyBadge({ state, isLate = false }: RemedyBadgeProps) {
  if (isLate) return <StatusBadge tone="danger">Lewat batas waktu</StatusBadge>;
  return <StatusBadge tone={REMEDY_STATE_TONES[state]}>{REMEDY_STATE_TEXT[state]}</StatusBadge>;
}
