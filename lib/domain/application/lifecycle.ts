import { type Decision, unless } from "@/lib/domain/decision";

export const APPLICATION_STATES = [
  "SUBMITTED",
  "REGISTERED",
  "IN_PROGRESS",
  "WAITING_APPLICANT",
  "DONE",
  "HANDED_OVER",
  "REJECTED",
  "WITHDRAWN",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Nothing happens any more. */
export const OVER_STATES = [
  "HANDED_OVER",
  "REJECTED",
  "WITHDRAWN",
] as const satisfies readonly ApplicationState[];

/**
 * The unit is at work, and its clock runs: also while it has not looked at what came online (decision 0035), so that it is
 * no help to let it lie.
 */
export const RUNNING_STATES = ["SUBMITTED", "IN_PROGRESS"] as const satisfies readonly ApplicationState[];

interface Transition {
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
}

const UNDECIDED = ["SUBMITTED", "REGISTERED", "IN_PROGRESS", "WAITING_APPLICANT"] as const;

/** The way of an application from the counter to its result (docs/rules.md#service-standards). */
export const APPLICATION_TRANSITIONS = {
  /** The file is complete: the clock starts, or goes on from when it came online. */
  complete: { from: ["SUBMITTED", "REGISTERED"], to: "IN_PROGRESS" },
  /** What came online is not complete: it waits for the applicant, and nothing was measured. */
  giveBack: { from: ["SUBMITTED"], to: "REGISTERED" },
  /** Something is missing after all; the clock stops. */
  pause: { from: ["IN_PROGRESS"], to: "WAITING_APPLICANT" },
  resume: { from: ["WAITING_APPLICANT"], to: "IN_PROGRESS" },
  /** The result is ready: what is measured ends here. */
  finish: { from: ["IN_PROGRESS"], to: "DONE" },
  handOver: { from: ["DONE"], to: "HANDED_OVER" },
  reject: { from: UNDECIDED, to: "REJECTED" },
  /** At the applicant's own wish. */
  withdraw: { from: UNDECIDED, to: "WITHDRAWN" },
} as const satisfies Record<string, Transition>;
export type ApplicationEvent = keyof typeof APPLICATION_TRANSITIONS;
export const APPLICATION_EVENTS = Object.keys(APPLICATION_TRANSITIONS) as ApplicationEvent[];

export const APPLICATION_PARTIES = ["OFFICER", "APPLICANT"] as const;
export type ApplicationParty = (typeof APPLICATION_PARTIES)[number];

/** Steps that stop something for the applicant, who must be told what to do about it. */
const NOTED_EVENTS = ["giveBack", "pause", "reject"] as const satisfies readonly ApplicationEvent[];

export type ApplicationRefusal = "APPLICATION_WRONG_STATE" | "APPLICATION_NOTE_MISSING";

const fits = (state: ApplicationState, event: ApplicationEvent): boolean =>
  (APPLICATION_TRANSITIONS[event] as Transition).from.includes(state);

/** The next state, or every reason why not. `note` is what the applicant is told. */
export function decide(
  state: ApplicationState,
  event: ApplicationEvent,
  note: string | null,
): Decision<ApplicationState, ApplicationRefusal> {
  const needsNote = (NOTED_EVENTS as readonly ApplicationEvent[]).includes(event);
  const reasons: ApplicationRefusal[] = [
    ...(fits(state, event) ? [] : (["APPLICATION_WRONG_STATE"] as const)),
    ...(needsNote && note === null ? (["APPLICATION_NOTE_MISSING"] as const) : []),
  ];
  return unless(reasons, APPLICATION_TRANSITIONS[event].to);
}

/** What may be done in this state; feeds the buttons. */
export const eventsIn = (state: ApplicationState): readonly ApplicationEvent[] =>
  APPLICATION_EVENTS.filter((event) => fits(state, event));

export const isRunning = (state: ApplicationState): boolean =>
  (RUNNING_STATES as readonly ApplicationState[]).includes(state);

export const isOver = (state: ApplicationState): boolean =>
  (OVER_STATES as readonly ApplicationState[]).includes(state);
