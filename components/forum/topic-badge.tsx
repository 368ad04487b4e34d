import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { ContributionState } from "@/lib/domain/forum/contribution";
import type { ForumPhase } from "@/lib/domain/forum/topic";
import { CONTRIBUTION_STATE_LABELS, FORUM_PHASE_LABELS } from "@/lib/text/forum";

const PHASES = {
  COMING: "neutral",
  OPEN: "info",
  CLOSED: "neutral",
  WITHDRAWN: "danger",
} as const satisfies Record<ForumPhase, Tone>;

/** Where a topic stands today. */
export function TopicBadge({ phase }: { readonly phase: ForumPhase }) {
  return <StatusBadge tone={PHASES[phase]}>{FORUM_PHASE_LABELS[phase]}</StatusBadge>;
}

const STATES = {
  PENDING: "warning",
  SHOWN: "success",
  REFUSED: "danger",
  APPEALED: "warning",
  UPHELD: "danger",
} as const satisfies Record<ContributionState, Tone>;

/** What became of what somebody sent. */
export function ContributionBadge({ state }: { readonly state: ContributionState }) {
  return <StatusBadge tone={STATES[state]}>{CONTRIBUTION_STATE_LABELS[state]}</StatusBadge>;
}
