import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { AccountState } from "@/lib/domain/access/account-state";
import { ACCOUNT_STATE_LABELS } from "@/lib/text/access";

const TONES = {
  unopened: "neutral",
  temporary: "warning",
  open: "success",
  disabled: "danger",
} as const satisfies Record<AccountState, Tone>;

/** How far a person has come with their account. */
export const AccountStateBadge = ({ state }: { readonly state: AccountState }) => (
  <StatusBadge tone={TONES[state]}>{ACCOUNT_STATE_LABELS[state]}</StatusBadge>
);
