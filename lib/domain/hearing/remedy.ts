import { addDays, addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

/** A unit's answer to an element that citizens rated lowest: what it does about it. */
export const REMEDY_STATES = ["PLANNED", "UNDER_WAY", "DONE", "GIVEN_UP"] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

export const REMEDY_EVENTS = ["edit", "start", "finish", "giveUp"] as const;
export type RemedyEvent = (typeof REMEDY_EVENTS)[number];

export const REMEDY_REFUSALS = [
  "REMEDY_WRONG_STATE",
  "REMEDY_NOT_LOWEST",
  "REMEDY_OWNER_ELSEWHERE",
  "REMEDY_DUE_TOO_EARLY",
  "REMEDY_DUE_TOO_LATE",
] as const;
export type RemedyRefusal = (typeof REMEDY_REFUSALS)[number];

/** What is not over yet. */
export const OPEN_REMEDY_STATES = ["PLANNED", "UNDER_WAY"] as const satisfies readonly RemedyState[];

type Transition = { readonly from: readonly RemedyState[]; readonly to: RemedyState | "SAME" };

/** Planned, under way, done with its proof; given up with a reason as long as it is not done. */
export const REMEDY_TRANSITIONS = {
  edit: { from: ["PLANNED", "UNDER_WAY"], to: "SAME" },
  start: { from: ["PLANNED"], to: "UNDER_WAY" },
  finish: { from: ["UNDER_WAY"], to: "DONE" },
  giveUp: { from: ["PLANNED", "UNDER_WAY"], to: "GIVEN_UP" },
} as const satisfies Record<RemedyEvent, Transition>;

/** The state after a step, or why there is none. */
export function decideRemedy(state: RemedyState, event: RemedyEvent): Decision<RemedyState, RemedyRefusal> {
  const { from, to }: Transition = REMEDY_TRANSITIONS[event];
  return from.includes(state) ? unless([], to === "SAME" ? state : to) : refused("REMEDY_WRONG_STATE");
}

/** The steps that a state allows. */
export const remedyEvents = (state: RemedyState): readonly RemedyEvent[] =>
  REMEDY_EVENTS.filter((event) => decideRemedy(state, event).ok);

/** So long a remedy may be planned for: what takes longer is a project, and whoever complained sees nothing of it. */
export const REMEDY_MOST_MONTHS = 24;

/**
 * May this stand in the plan? It answers one of the lowest elements of a published result (docs/rules.md#index), somebody of the
 * unit in office sees to it, and its day lies ahead, but not out of sight; a day that stays as it was (null) may be over.
 */
export function decidePlanning(facts: {
  readonly isLowest: boolean;
  readonly isOwnerOfUnit: boolean;
  readonly dueOn: LocalDate | null;
  readonly today: LocalDate;
}): Decision<LocalDate | null, RemedyRefusal> {
  const { dueOn, today } = facts;
  const checks: readonly (readonly [boolean, RemedyRefusal])[] = [
    [!facts.isLowest, "REMEDY_NOT_LOWEST"],
    [!facts.isOwnerOfUnit, "REMEDY_OWNER_ELSEWHERE"],
    [dueOn !== null && dueOn <= today, "REMEDY_DUE_TOO_EARLY"],
    [dueOn !== null && dueOn > addMonths(today, REMEDY_MOST_MONTHS), "REMEDY_DUE_TOO_LATE"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    dueOn,
  );
}

/** Still open on the day after its due date, and later. */
export const isRemedyLate = (
  { state, dueOn }: { readonly state: RemedyState; readonly dueOn: LocalDate },
  today: LocalDate,
): boolean => dueOn < today && OPEN_REMEDY_STATES.some((open) => open === state);

/** Days from the due date on which its owner is reminded: a week before it, on it, and two weeks after. */
export const REMEDY_REMINDER_DAYS = [-7, 0, 14] as const;

/** The reminders that are due and were not sent, in the order of their days. */
export const dueRemedyReminders = (
  dueOn: LocalDate,
  today: LocalDate,
  sent: readonly number[],
): readonly number[] =>
  REMEDY_REMINDER_DAYS.filter((day) => addDays(dueOn, day) <= today && !sent.includes(day));
