import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, ok, refused } from "@/lib/domain/decision";

export const AGREEMENT_STATES = ["PENDING", "IN_PROGRESS", "DONE"] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_EVENTS = ["start", "finish"] as const;
export type AgreementEventName = (typeof AGREEMENT_EVENTS)[number];

export const AGREEMENT_REFUSALS = ["AGREEMENT_WRONG_STATE"] as const;
export type AgreementRefusal = (typeof AGREEMENT_REFUSALS)[number];

type Transition = { readonly from: readonly AgreementState[]; readonly to: AgreementState };

export const AGREEMENT_TRANSITIONS = {
  start: { from: ["PENDING"], to: "IN_PROGRESS" },
  finish: { from: ["PENDING", "IN_PROGRESS"], to: "DONE" },
} as const satisfies Record<AgreementEventName, Transition>;

/** The next state of what was agreed, or why not. */
export function decideAgreement(
  state: AgreementState,
  event: AgreementEventName,
): Decision<AgreementState, AgreementRefusal> {
  const { from, to }: Transition = AGREEMENT_TRANSITIONS[event];
  return from.includes(state) ? ok(to) : refused("AGREEMENT_WRONG_STATE");
}

/** Whether its due day, which still counts, has passed while it is not done. */
export const isOverdue = (
  { state, dueOn }: { readonly state: AgreementState; readonly dueOn: LocalDate },
  today: LocalDate,
): boolean => state !== "DONE" && today > dueOn;
