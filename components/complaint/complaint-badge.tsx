import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { Light } from "@/lib/domain/complaint/clock";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";
import { COMPLAINT_STATE_TEXT, LIGHT_TEXT } from "@/lib/text/complaint";

const STATE_TONES = {
  RECEIVED: "info",
  VERIFIED: "info",
  ASSIGNED: "info",
  IN_PROGRESS: "info",
  WAITING: "warning",
  ANSWERED: "success",
  REOPENED: "warning",
  CLOSED: "success",
  REJECTED: "neutral",
  ARCHIVED: "neutral",
  HANDED_OVER: "neutral",
} as const satisfies Record<ComplaintState, Tone>;

export const ComplaintBadge = ({ state }: { readonly state: ComplaintState }) => (
  <StatusBadge tone={STATE_TONES[state]}>{COMPLAINT_STATE_TEXT[state]}</StatusBadge>
);

const LIGHT_TONES = { GREEN: "success", AMBER: "warning", RED: "danger" } as const satisfies Record<
  Light,
  Tone
>;

/** The traffic light of a term; in words too. A clock that stands still has no colour. */
export const LightBadge = ({ light, isPaused }: { readonly light: Light; readonly isPaused: boolean }) =>
  isPaused ? (
    <StatusBadge>Waktu berhenti</StatusBadge>
  ) : (
    <StatusBadge tone={LIGHT_TONES[light]}>{LIGHT_TEXT[light]}</StatusBadge>
  );
