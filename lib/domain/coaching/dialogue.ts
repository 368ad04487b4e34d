import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

/** What a dialog kinerja is about (docs/rules.md#feedback-and-coaching): what is expected, how it goes, how it went. */
export const DIALOGUE_TOPICS = ["EXPECTATION", "PROGRESS", "EVALUATION"] as const;
export type DialogueTopic = (typeof DIALOGUE_TOPICS)[number];

export const DIALOGUE_STATES = ["RECORDED", "CONFIRMED", "DISPUTED", "WITHDRAWN"] as const;
export type DialogueState = (typeof DIALOGUE_STATES)[number];

export const DIALOGUE_EVENTS = ["confirm", "dispute", "revise", "withdraw"] as const;
export type DialogueEvent = (typeof DIALOGUE_EVENTS)[number];

export const DIALOGUE_REFUSALS = [
  "DIALOGUE_WRONG_STATE",
  "DIALOGUE_OWN_RECORD",
  "DIALOGUE_NOT_AUTHOR",
  "DIALOGUE_OUTSIDE_PLAN",
  "DIALOGUE_IN_FUTURE",
  "NEXT_DIALOGUE_NOT_LATER",
] as const;
export type DialogueRefusal = (typeof DIALOGUE_REFUSALS)[number];

type Transition = {
  readonly from: readonly DialogueState[];
  readonly to: DialogueState;
  /** Who wrote the record stands by it already: the other party answers, the author alone rewrites. */
  readonly by: "author" | "other";
};

/** Both confirm: one by writing it down, the other by saying that it is so. A confirmed record stands. */
export const DIALOGUE_TRANSITIONS = {
  confirm: { from: ["RECORDED"], to: "CONFIRMED", by: "other" },
  dispute: { from: ["RECORDED"], to: "DISPUTED", by: "other" },
  revise: { from: ["RECORDED", "DISPUTED"], to: "RECORDED", by: "author" },
  withdraw: { from: ["RECORDED", "DISPUTED"], to: "WITHDRAWN", by: "author" },
} as const satisfies Record<DialogueEvent, Transition>;

/** `isAuthor`: whether the one who acts, always one of the two parties, wrote the record. */
export type DialogueFacts = { readonly state: DialogueState; readonly isAuthor: boolean };

export function decideDialogue(
  { state, isAuthor }: DialogueFacts,
  event: DialogueEvent,
): Decision<DialogueState, DialogueRefusal> {
  const { from, to, by }: Transition = DIALOGUE_TRANSITIONS[event];
  if (!from.includes(state)) return refused("DIALOGUE_WRONG_STATE");
  if (by === "other" && isAuthor) return refused("DIALOGUE_OWN_RECORD");
  if (by === "author" && !isAuthor) return refused("DIALOGUE_NOT_AUTHOR");
  return unless([], to);
}

/** What a party may do to a record now; feeds the buttons. */
export const dialogueEvents = (facts: DialogueFacts): readonly DialogueEvent[] =>
  DIALOGUE_EVENTS.filter((event) => decideDialogue(facts, event).ok);

/**
 * What is expected is talked about while the plan is drawn up, how it went once its days are over: so many days before and after
 * the plan at most, a quarter.
 */
export const DIALOGUE_DAYS_AROUND = 92;

type Span = { readonly startsOn: LocalDate; readonly endsOn: LocalDate };

/** The first and the last day on which a dialogue about a topic belongs to a plan. */
const daysOf = (topic: DialogueTopic, { startsOn, endsOn }: Span): readonly [LocalDate, LocalDate] => [
  topic === "EXPECTATION" ? addDays(startsOn, -DIALOGUE_DAYS_AROUND) : startsOn,
  topic === "EVALUATION" ? addDays(endsOn, DIALOGUE_DAYS_AROUND) : endsOn,
];

/** May a dialogue of this day be written down? It has been held, in the days of its topic, and the next one comes after it. */
export function decideDialogueDates(facts: {
  readonly topic: DialogueTopic;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly heldOn: LocalDate;
  readonly nextOn: LocalDate | null;
  readonly today: LocalDate;
}): Decision<LocalDate, DialogueRefusal> {
  const { topic, heldOn, nextOn, today } = facts;
  const [first, last] = daysOf(topic, facts);
  const checks: readonly (readonly [boolean, DialogueRefusal])[] = [
    [heldOn < first || heldOn > last, "DIALOGUE_OUTSIDE_PLAN"],
    [heldOn > today, "DIALOGUE_IN_FUTURE"],
    [nextOn !== null && nextOn <= heldOn, "NEXT_DIALOGUE_NOT_LATER"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    heldOn,
  );
}

/** Both are reminded so many days before the next dialogue. */
export const DIALOGUE_REMINDER_DAYS = 3;

/** The last day of a next dialogue that is to be reminded of today. */
export const remindedUpTo = (today: LocalDate): LocalDate => addDays(today, DIALOGUE_REMINDER_DAYS);
