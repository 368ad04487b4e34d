import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";
import { addWorkingDays, type IsHoliday } from "@/lib/domain/calendar/working-days";
import {
  type ComplaintCategory,
  type ComplaintTerm,
  EXTENSION_DAYS,
  REOPEN_DAYS,
  REPLY_DAYS,
  START_DAYS,
  type TermFacts,
} from "@/lib/domain/complaint/complaint";
import { type Decision, refused, unless } from "@/lib/domain/decision";

export const COMPLAINT_STATES = [
  "RECEIVED",
  "VERIFIED",
  "ASSIGNED",
  "IN_PROGRESS",
  "WAITING",
  "ANSWERED",
  "REOPENED",
  "CLOSED",
  "REJECTED",
  "ARCHIVED",
  "HANDED_OVER",
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** Somebody still owes an answer. */
export const OPEN_STATES = [
  "RECEIVED",
  "VERIFIED",
  "ASSIGNED",
  "IN_PROGRESS",
  "WAITING",
  "REOPENED",
] as const;
/** Nothing happens any more, but that a closed one may be opened again. */
export const FINAL_STATES = ["CLOSED", "REJECTED", "ARCHIVED", "HANDED_OVER"] as const;

const isIn = (states: readonly ComplaintState[], state: ComplaintState): boolean => states.includes(state);
export const isOpen = (state: ComplaintState): boolean => isIn(OPEN_STATES, state);
export const isFinal = (state: ComplaintState): boolean => isIn(FINAL_STATES, state);

interface Transition {
  readonly from: readonly ComplaintState[];
  readonly to: ComplaintState;
}

/** The way of a complaint (docs/rules.md#complaints; names follow SP4N-LAPOR!). */
export const COMPLAINT_TRANSITIONS = {
  verify: { from: ["RECEIVED"], to: "VERIFIED" },
  reject: { from: ["RECEIVED", "VERIFIED"], to: "REJECTED" },
  archive: { from: ["RECEIVED", "VERIFIED"], to: "ARCHIVED" },
  /** Disposition, also to another unit when the first was the wrong one. */
  assign: { from: ["VERIFIED", "ASSIGNED", "IN_PROGRESS", "REOPENED"], to: "ASSIGNED" },
  /** To SP4N-LAPOR!, where it goes on under a number of its own. */
  handOver: { from: ["RECEIVED", "VERIFIED", "ASSIGNED", "IN_PROGRESS", "REOPENED"], to: "HANDED_OVER" },
  start: { from: ["ASSIGNED", "REOPENED"], to: "IN_PROGRESS" },
  /** A question to the reporter; the clock stops. */
  ask: { from: ["IN_PROGRESS"], to: "WAITING" },
  /** On without waiting longer: nothing is dropped because somebody is silent. */
  resume: { from: ["WAITING"], to: "IN_PROGRESS" },
  /** More time for a request under the law on public information, once; the requester is told why. */
  extend: { from: ["IN_PROGRESS"], to: "IN_PROGRESS" },
  answer: { from: ["IN_PROGRESS"], to: "ANSWERED" },
  /** An officer whom it concerns steps back: somebody else looks at it from the start. */
  recuse: { from: ["RECEIVED", "VERIFIED", "ASSIGNED", "IN_PROGRESS", "REOPENED"], to: "RECEIVED" },
  /** By the reporter. */
  reply: { from: ["WAITING"], to: "IN_PROGRESS" },
  close: { from: ["ANSWERED"], to: "CLOSED" },
  reopen: { from: ["ANSWERED", "CLOSED"], to: "REOPENED" },
  /** By the server, when the reporter says nothing. */
  lapse: { from: ["ANSWERED"], to: "CLOSED" },
} as const satisfies Record<string, Transition>;
export type ComplaintEvent = keyof typeof COMPLAINT_TRANSITIONS;
export const COMPLAINT_EVENTS = Object.keys(COMPLAINT_TRANSITIONS) as ComplaintEvent[];

export const OFFICER_EVENTS = [
  "verify",
  "reject",
  "archive",
  "assign",
  "handOver",
  "start",
  "ask",
  "resume",
  "extend",
  "answer",
  "recuse",
] as const satisfies readonly ComplaintEvent[];
export type OfficerEvent = (typeof OFFICER_EVENTS)[number];

export interface ComplaintFacts extends TermFacts {
  readonly state: ComplaintState;
  readonly category: ComplaintCategory;
  /** The last day of the term that runs. */
  readonly dueOn: LocalDate;
  readonly isAboutOfficer: boolean;
  readonly isConfidential: boolean;
  readonly answeredOn: LocalDate | null;
}

/** What is known of an event beside its name. */
export interface EventFacts {
  /** The unit of a disposition; null leaves it with the inspectorate. */
  readonly unitId?: string | null;
  /** A title for everybody. */
  readonly publicTitle?: string | null;
  /** The term that the coordinator gives. */
  readonly term?: ComplaintTerm | null;
  readonly on: LocalDate;
  readonly isHoliday: IsHoliday;
}

export const COMPLAINT_REFUSALS = [
  "COMPLAINT_WRONG_STATE",
  "COMPLAINT_UNIT_MISSING",
  "COMPLAINT_OFFICER_TO_UNIT",
  "COMPLAINT_NOT_FOR_PUBLIC",
  "COMPLAINT_NO_REQUEST",
  "COMPLAINT_NOT_EXTENDABLE",
  "COMPLAINT_EXTENDED_ALREADY",
  "COMPLAINT_TERM_OVER",
  "COMPLAINT_REPLY_TERM_RUNS",
  "COMPLAINT_REOPEN_TOO_LATE",
] as const;
export type ComplaintRefusal = (typeof COMPLAINT_REFUSALS)[number];

/** The last day on which silence does not yet close an answered complaint. */
export const replyUntil = (answeredOn: LocalDate, isHoliday: IsHoliday): LocalDate =>
  addWorkingDays(answeredOn, REPLY_DAYS, isHoliday);

/** The last day on which a unit begins in time what was assigned to it on a day. */
export const startUntil = (assignedOn: LocalDate, isHoliday: IsHoliday): LocalDate =>
  addWorkingDays(assignedOn, START_DAYS, isHoliday);

/** Assigned to a unit, and not begun by its last day; without such a day it lies with no unit. */
export const isUnstarted = (
  { state, startDueOn }: { readonly state: ComplaintState; readonly startDueOn: LocalDate | null },
  today: LocalDate,
): boolean => state === "ASSIGNED" && startDueOn !== null && startDueOn < today;

export const reopenUntil = (answeredOn: LocalDate): LocalDate => addDays(answeredOn, REOPEN_DAYS);

/** A complaint about an officer stays with the inspectorate: its subject may sit in any unit. */
function assignRefusals({ isAboutOfficer }: ComplaintFacts, unitId: string | null): ComplaintRefusal[] {
  if (isAboutOfficer) return unitId === null ? [] : ["COMPLAINT_OFFICER_TO_UNIT"];
  return unitId === null ? ["COMPLAINT_UNIT_MISSING"] : [];
}

const verifyRefusals = (facts: ComplaintFacts, { publicTitle, term }: EventFacts): ComplaintRefusal[] => [
  ...(publicTitle && (facts.isAboutOfficer || facts.isConfidential)
    ? ["COMPLAINT_NOT_FOR_PUBLIC" as const]
    : []),
  ...(term === "PUBLIC_INFORMATION" && facts.category !== "INFORMATION"
    ? ["COMPLAINT_NO_REQUEST" as const]
    : []),
];

/** Why a term is not made longer: none of this kind is, it was already, or it is over. */
export function extendRefusals(
  { term, extendedDays, dueOn }: Pick<ComplaintFacts, "term" | "extendedDays" | "dueOn">,
  on: LocalDate,
): ComplaintRefusal[] {
  if (term === null || EXTENSION_DAYS[term] === 0) return ["COMPLAINT_NOT_EXTENDABLE"];
  if (extendedDays > 0) return ["COMPLAINT_EXTENDED_ALREADY"];
  return on > dueOn ? ["COMPLAINT_TERM_OVER"] : [];
}

function guardRefusals(facts: ComplaintFacts, event: ComplaintEvent, given: EventFacts): ComplaintRefusal[] {
  const { answeredOn } = facts;
  switch (event) {
    case "verify":
      return verifyRefusals(facts, given);
    case "assign":
      return assignRefusals(facts, given.unitId ?? null);
    case "lapse":
      return answeredOn !== null && given.on > replyUntil(answeredOn, given.isHoliday)
        ? []
        : ["COMPLAINT_REPLY_TERM_RUNS"];
    case "reopen":
      return answeredOn !== null && given.on > reopenUntil(answeredOn) ? ["COMPLAINT_REOPEN_TOO_LATE"] : [];
    case "extend":
      return extendRefusals(facts, given.on);
    case "reject":
    case "archive":
    case "handOver":
    case "start":
    case "ask":
    case "resume":
    case "answer":
    case "recuse":
    case "reply":
    case "close":
      return [];
  }
}

/** The next state, or every reason why not. */
export function decide(
  facts: ComplaintFacts,
  event: ComplaintEvent,
  given: EventFacts,
): Decision<ComplaintState, ComplaintRefusal> {
  const transition: Transition = COMPLAINT_TRANSITIONS[event];
  if (!transition.from.includes(facts.state)) return refused("COMPLAINT_WRONG_STATE");
  return unless(guardRefusals(facts, event, given), transition.to);
}

/** What officers may do in this state; feeds the buttons. */
export const officerEvents = (state: ComplaintState): readonly OfficerEvent[] =>
  OFFICER_EVENTS.filter((event) => isIn(COMPLAINT_TRANSITIONS[event].from, state));
