import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";
import type { TrainingState } from "@/lib/domain/training/lifecycle";

export const ENROLMENT_STATES = ["ENROLLED", "WAITING", "CANCELLED", "ATTENDED", "ABSENT"] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

export const ENROLMENT_EVENTS = ["signUp", "cancel", "promote", "markAttended", "markAbsent"] as const;
export type EnrolmentEvent = (typeof ENROLMENT_EVENTS)[number];

export const ENROLMENT_REFUSALS = [
  "ENROLMENT_WRONG_STATE",
  "TRAINING_NOT_OPEN",
  "AFTER_DEADLINE",
  "SESSIONS_CLASH",
  "TRAINING_STARTED",
  "TRAINING_NOT_STARTED",
  "NO_PLACE",
  "NOT_IN_SERVICE",
] as const;
export type EnrolmentRefusal = (typeof ENROLMENT_REFUSALS)[number];

/** From when to when somebody must be somewhere; the end is free again. */
export type TimeSpan = { readonly startsAt: Date; readonly endsAt: Date };

export type EnrolmentFacts = {
  /** Null while the person has never signed up for this training. */
  readonly state: EnrolmentState | null;
  /** Not retired, moved away or otherwise out of service. */
  readonly isServing: boolean;
  readonly training: {
    readonly state: TrainingState;
    readonly startsOn: LocalDate;
    readonly enrolmentClosesOn: LocalDate;
    readonly capacity: number;
    /** Places taken. */
    readonly enrolled: number;
    readonly sessions: readonly TimeSpan[];
  };
  /** Sessions of the other trainings in which the person has a place. */
  readonly otherSessions: readonly TimeSpan[];
};

type Target = EnrolmentState | "PLACE_OR_QUEUE";
type Transition = { readonly from: readonly (EnrolmentState | null)[]; readonly to: Target };

/** A full training puts on the waiting list; it does not turn away. Attendance may be corrected until completion. */
export const ENROLMENT_TRANSITIONS = {
  signUp: { from: [null, "CANCELLED"], to: "PLACE_OR_QUEUE" },
  cancel: { from: ["ENROLLED", "WAITING"], to: "CANCELLED" },
  promote: { from: ["WAITING"], to: "ENROLLED" },
  markAttended: { from: ["ENROLLED", "ABSENT"], to: "ATTENDED" },
  markAbsent: { from: ["ENROLLED", "ATTENDED"], to: "ABSENT" },
} as const satisfies Record<EnrolmentEvent, Transition>;

/** The next state of a person in a training, or every reason why not. */
export function decide(
  facts: EnrolmentFacts,
  event: EnrolmentEvent,
  today: LocalDate,
): Decision<EnrolmentState, EnrolmentRefusal> {
  const transition: Transition = ENROLMENT_TRANSITIONS[event];
  if (!transition.from.includes(facts.state)) return refused("ENROLMENT_WRONG_STATE");
  const hasPlace = facts.training.enrolled < facts.training.capacity;
  const placed = hasPlace ? "ENROLLED" : "WAITING";
  return unless(refusalsOf(facts, event, today), transition.to === "PLACE_OR_QUEUE" ? placed : transition.to);
}

/** Whether two timetables ask for the same person at the same moment. */
export function clashes(sessions: readonly TimeSpan[], others: readonly TimeSpan[]): boolean {
  return sessions.some((one) =>
    others.some((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt),
  );
}

type Check = readonly [boolean, EnrolmentRefusal];

function refusalsOf(
  { training, otherSessions, isServing }: EnrolmentFacts,
  event: EnrolmentEvent,
  today: LocalDate,
): readonly EnrolmentRefusal[] {
  const isNotOpen: Check = [training.state !== "OPEN", "TRAINING_NOT_OPEN"];
  const isMeeting: Check = [clashes(training.sessions, otherSessions), "SESSIONS_CLASH"];
  const isGone: Check = [!isServing, "NOT_IN_SERVICE"];
  const hasStarted: Check = [today >= training.startsOn, "TRAINING_STARTED"];
  const checks: Readonly<Record<EnrolmentEvent, readonly Check[]>> = {
    signUp: [isNotOpen, [today > training.enrolmentClosesOn, "AFTER_DEADLINE"], isMeeting, isGone],
    cancel: [isNotOpen, hasStarted],
    promote: [isNotOpen, [training.enrolled >= training.capacity, "NO_PLACE"], isMeeting, isGone],
    markAttended: [isNotOpen, [today < training.startsOn, "TRAINING_NOT_STARTED"]],
    markAbsent: [isNotOpen, [today < training.startsOn, "TRAINING_NOT_STARTED"]],
  };
  return checks[event].flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}
