import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

export const TRAINING_STATES = ["DRAFT", "OPEN", "COMPLETED", "CANCELLED"] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

export const TRAINING_EVENTS = ["open", "complete", "cancel"] as const;
export type TrainingEventName = (typeof TRAINING_EVENTS)[number];

export const TRAINING_REFUSALS = [
  "TRAINING_WRONG_STATE",
  "NO_SESSION",
  "NO_CAPACITY",
  "NO_JP",
  "TRAINING_DATES_REVERSED",
  "DEADLINE_AFTER_START",
  "DEADLINE_PASSED",
  "TRAINING_NOT_ENDED",
  "ATTENDANCE_UNMARKED",
  "REASON_MISSING",
] as const;
export type TrainingRefusal = (typeof TRAINING_REFUSALS)[number];

export type TrainingFacts = {
  readonly state: TrainingState;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Last day to sign up, included. */
  readonly enrolmentClosesOn: LocalDate;
  readonly sessions: number;
  readonly capacity: number;
  readonly jp: number;
  /** People who have a place and whose attendance nobody has marked. */
  readonly unmarked: number;
};

export type TrainingEvent =
  | { readonly type: "open"; readonly on: LocalDate }
  | { readonly type: "complete"; readonly on: LocalDate }
  | { readonly type: "cancel"; readonly reason: string };

type Transition = { readonly from: readonly TrainingState[]; readonly to: TrainingState };

export const TRAINING_TRANSITIONS = {
  open: { from: ["DRAFT"], to: "OPEN" },
  complete: { from: ["OPEN"], to: "COMPLETED" },
  cancel: { from: ["DRAFT", "OPEN"], to: "CANCELLED" },
} as const satisfies Record<TrainingEventName, Transition>;

/** The next state, or every reason why not. */
export function decide(facts: TrainingFacts, event: TrainingEvent): Decision<TrainingState, TrainingRefusal> {
  const transition: Transition = TRAINING_TRANSITIONS[event.type];
  if (!transition.from.includes(facts.state)) return refused("TRAINING_WRONG_STATE");
  return unless(refusalsOf(facts, event), transition.to);
}

type Check = readonly [boolean, TrainingRefusal];
const failing = (checks: readonly Check[]) => checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));

function refusalsOf(facts: TrainingFacts, event: TrainingEvent): readonly TrainingRefusal[] {
  switch (event.type) {
    case "open":
      return failing([
        [facts.sessions < 1, "NO_SESSION"],
        [facts.capacity < 1, "NO_CAPACITY"],
        [facts.jp < 1, "NO_JP"],
        [facts.endsOn < facts.startsOn, "TRAINING_DATES_REVERSED"],
        [facts.enrolmentClosesOn > facts.startsOn, "DEADLINE_AFTER_START"],
        [event.on > facts.enrolmentClosesOn, "DEADLINE_PASSED"],
      ]);
    case "complete":
      // Hours go onto the ledger at this moment, so everybody's attendance must be known.
      return failing([
        [event.on < facts.endsOn, "TRAINING_NOT_ENDED"],
        [facts.unmarked > 0, "ATTENDANCE_UNMARKED"],
      ]);
    case "cancel":
      return failing([[event.reason.trim() === "", "REASON_MISSING"]]);
  }
}
