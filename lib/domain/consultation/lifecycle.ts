import { type Decision, refused, unless } from "@/lib/domain/decision";

/**
 * PLANNED is seen by the unit alone; from OPEN on the public reads it. HELD has taken place, REPORTED has its minutes,
 * CLOSED has every agreement fulfilled (docs/rules.md#public-dialogues).
 */
export const CONSULTATION_STATES = ["PLANNED", "OPEN", "HELD", "REPORTED", "CLOSED", "CANCELLED"] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

export const CONSULTATION_EVENTS = ["open", "cancel", "hold", "report", "close"] as const;
export type ConsultationEventName = (typeof CONSULTATION_EVENTS)[number];

export const CONSULTATION_REFUSALS = [
  "CONSULTATION_WRONG_STATE",
  "CONSULTATION_IN_PAST",
  "CONSULTATION_NOT_BEGUN",
  "QUESTIONS_UNMODERATED",
  "QUESTIONS_UNANSWERED",
  "AGREEMENTS_OPEN",
] as const;
export type ConsultationRefusal = (typeof CONSULTATION_REFUSALS)[number];

/** Instants in ISO 8601, UTC, so that they compare as texts. */
export interface ConsultationFacts {
  readonly state: ConsultationState;
  readonly startsAt: string;
}

/** What is still to do: questions without moderation or answer, agreements that are not done. */
export interface OpenMatters {
  readonly unmoderated?: number;
  readonly unanswered?: number;
  readonly openAgreements?: number;
}

type Transition = { readonly from: readonly ConsultationState[]; readonly to: ConsultationState };

export const CONSULTATION_TRANSITIONS = {
  open: { from: ["PLANNED"], to: "OPEN" },
  cancel: { from: ["PLANNED", "OPEN"], to: "CANCELLED" },
  hold: { from: ["OPEN"], to: "HELD" },
  report: { from: ["HELD"], to: "REPORTED" },
  close: { from: ["REPORTED"], to: "CLOSED" },
} as const satisfies Record<ConsultationEventName, Transition>;

type Check = (facts: ConsultationFacts, now: string, open: OpenMatters) => readonly ConsultationRefusal[];

const some = (n: number | undefined): boolean => n !== undefined && n > 0;

const CHECKS = {
  open: ({ startsAt }, now) => (startsAt <= now ? ["CONSULTATION_IN_PAST"] : []),
  cancel: () => [],
  hold: ({ startsAt }, now) => (now < startsAt ? ["CONSULTATION_NOT_BEGUN"] : []),
  report: (_facts, _now, { unmoderated, unanswered }) => [
    ...(some(unmoderated) ? ["QUESTIONS_UNMODERATED" as const] : []),
    ...(some(unanswered) ? ["QUESTIONS_UNANSWERED" as const] : []),
  ],
  close: (_facts, _now, { openAgreements }) => (some(openAgreements) ? ["AGREEMENTS_OPEN"] : []),
} as const satisfies Record<ConsultationEventName, Check>;

/** The next state, or every reason why not. */
export function decide(
  facts: ConsultationFacts,
  event: ConsultationEventName,
  now: string,
  open: OpenMatters = {},
): Decision<ConsultationState, ConsultationRefusal> {
  const transition: Transition = CONSULTATION_TRANSITIONS[event];
  if (!transition.from.includes(facts.state)) return refused("CONSULTATION_WRONG_STATE");
  const check: Check = CHECKS[event];
  return unless(check(facts, now, open), transition.to);
}

/** Whether time, place and number of places may still change: until it begins. */
export function decideEdit(facts: ConsultationFacts, now: string): Decision<true, ConsultationRefusal> {
  if (facts.state !== "PLANNED" && facts.state !== "OPEN") return refused("CONSULTATION_WRONG_STATE");
  return unless(facts.state === "OPEN" && facts.startsAt <= now ? ["CONSULTATION_WRONG_STATE"] : [], true);
}
