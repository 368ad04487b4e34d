import { StatusBadge } from "@/components/ui/status-badge";
import type { PlanState } from "@/lib/domain/plan/lifecycle";
import { PLAN_STATE_LABELS, PLAN_STATE_TONES } from "@/lib/text/plan";

/** Where a plan stands. */
export function PlanBadge({ state }: { readonly state: PlanState }) {
  return <StatusBadge tone={PLAN_STATE_TONES[state]}>{PLAN_STATE_LABELS[state]}</StatusBadge>;
}
