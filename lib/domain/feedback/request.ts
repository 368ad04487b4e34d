import { type Decision, refused, unless } from "@/lib/domain/decision";

export const FEEDBACK_REQUEST_STATES = ["WAITING", "ANSWERED", "DECLINED", "CANCELLED"] as const;
export type FeedbackRequestState = (typeof FEEDBACK_REQUEST_STATES)[number];

export const FEEDBACK_REQUEST_EVENTS = ["answer", "decline", "cancel"] as const;
export type FeedbackRequestEvent = (typeof FEEDBACK_REQUEST_EVENTS)[number];

export const FEEDBACK_REQUEST_REFUSALS = [
  "REQUEST_NOT_WAITING",
  "ASKED_SELF",
  "ALREADY_ASKED",
  "COLLEAGUE_INACTIVE",
] as const;
export type FeedbackRequestRefusal = (typeof FEEDBACK_REQUEST_REFUSALS)[number];

type Transition = { readonly from: readonly FeedbackRequestState[]; readonly to: FeedbackRequestState };

/** A request is answered or declined by whom it names, or taken back by who asked; each only while it waits. */
export const FEEDBACK_REQUEST_TRANSITIONS = {
  answer: { from: ["WAITING"], to: "ANSWERED" },
  decline: { from: ["WAITING"], to: "DECLINED" },
  cancel: { from: ["WAITING"], to: "CANCELLED" },
} as const satisfies Record<FeedbackRequestEvent, Transition>;

export function decideRequest(
  state: FeedbackRequestState,
  event: FeedbackRequestEvent,
): Decision<FeedbackRequestState, FeedbackRequestRefusal> {
  const transition: Transition = FEEDBACK_REQUEST_TRANSITIONS[event];
  return transition.from.includes(state) ? unless([], transition.to) : refused("REQUEST_NOT_WAITING");
}

/** May this colleague be asked? Not oneself, not somebody who has left, and not twice about the same thing. */
export function decideAsking(facts: {
  readonly isSelf: boolean;
  readonly isActive: boolean;
  readonly isAsked: boolean;
}): Decision<"WAITING", FeedbackRequestRefusal> {
  const checks: readonly (readonly [boolean, FeedbackRequestRefusal])[] = [
    [facts.isSelf, "ASKED_SELF"],
    [!facts.isActive, "COLLEAGUE_INACTIVE"],
    [facts.isAsked, "ALREADY_ASKED"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    "WAITING",
  );
}
