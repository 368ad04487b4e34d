import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

export const FOLLOW_UP_STATES = ["OPEN", "DONE", "DROPPED"] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const FOLLOW_UP_EVENTS = ["complete", "reopen", "drop"] as const;
export type FollowUpEvent = (typeof FOLLOW_UP_EVENTS)[number];

export const COACHING_REFUSALS = [
  "FOLLOW_UP_WRONG_STATE",
  "FOLLOW_UP_NOT_COACH",
  "COACHING_PLAN_NOT_AGREED",
  "COACHING_IN_FUTURE",
  "FOLLOW_UP_NOT_LATER",
] as const;
export type CoachingRefusal = (typeof COACHING_REFUSALS)[number];

type Transition = {
  readonly from: readonly FollowUpState[];
  readonly to: FollowUpState;
  /** The one who is coached says that it is done; only the coach takes that back or lets it go. */
  readonly isCoachOnly: boolean;
};

/** Follow-ups of a bimbingan kinerja (docs/rules.md#feedback-and-coaching). */
export const FOLLOW_UP_TRANSITIONS = {
  complete: { from: ["OPEN"], to: "DONE", isCoachOnly: false },
  reopen: { from: ["DONE"], to: "OPEN", isCoachOnly: true },
  drop: { from: ["OPEN"], to: "DROPPED", isCoachOnly: true },
} as const satisfies Record<FollowUpEvent, Transition>;

export type FollowUpFacts = { readonly state: FollowUpState; readonly isCoach: boolean };

export function decideFollowUp(
  { state, isCoach }: FollowUpFacts,
  event: FollowUpEvent,
): Decision<FollowUpState, CoachingRefusal> {
  const { from, to, isCoachOnly }: Transition = FOLLOW_UP_TRANSITIONS[event];
  if (!from.includes(state)) return refused("FOLLOW_UP_WRONG_STATE");
  return isCoachOnly && !isCoach ? refused("FOLLOW_UP_NOT_COACH") : unless([], to);
}

/** What a party may do to a follow-up now; feeds the buttons. */
export const followUpEvents = (facts: FollowUpFacts): readonly FollowUpEvent[] =>
  FOLLOW_UP_EVENTS.filter((event) => decideFollowUp(facts, event).ok);

/** May this coaching be written down? It has been given, the plan is in force, and what follows is due after it. */
export function decideCoaching(facts: {
  readonly isPlanAgreed: boolean;
  readonly heldOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly today: LocalDate;
}): Decision<LocalDate, CoachingRefusal> {
  const { isPlanAgreed, heldOn, dueOn, today } = facts;
  const checks: readonly (readonly [boolean, CoachingRefusal])[] = [
    [!isPlanAgreed, "COACHING_PLAN_NOT_AGREED"],
    [heldOn > today, "COACHING_IN_FUTURE"],
    [dueOn !== null && dueOn <= heldOn, "FOLLOW_UP_NOT_LATER"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    heldOn,
  );
}
