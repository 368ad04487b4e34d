import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { ApplicationState } from "@/lib/domain/application/lifecycle";
import { APPLICATION_STATE_TEXT } from "@/lib/text/application";

const TONES = {
  SUBMITTED: "info",
  REGISTERED: "warning",
  IN_PROGRESS: "info",
  WAITING_APPLICANT: "warning",
  DONE: "success",
  HANDED_OVER: "success",
  REJECTED: "neutral",
  WITHDRAWN: "neutral",
} as const satisfies Record<ApplicationState, Tone>;

export const ApplicationBadge = ({ state }: { readonly state: ApplicationState }) => (
  <StatusBadge tone={TONES[state]}>{APPLICATION_STATE_TEXT[state]}</StatusBadge>
);

const LIGHTS = {
  LATE: { tone: "danger", text: "Terlambat" },
  TODAY: { tone: "warning", text: "Jatuh tempo hari ini" },
  LATER: { tone: "success", text: "Dalam waktu" },
} as const;

type Light = keyof typeof LIGHTS | "PAUSED";

/** How a running term stands, in words too; a clock that stands has no colour. */
export function DueBadge({ light }: { readonly light: Light }) {
  if (light === "PAUSED") return null;
  return <StatusBadge tone={LIGHTS[light].tone}>{LIGHTS[light].text}</StatusBadge>;
}

/** How it ended against the standard. */
export const OnTimeBadge = ({ isOnTime }: { readonly isOnTime: boolean }) => (
  <StatusBadge tone={isOnTime ? "success" : "danger"}>
    {isOnTime ? "Tepat waktu" : "Melewati standar"}
  </StatusBadge>
);
