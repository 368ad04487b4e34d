import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

/** What a dialog kinerja is about (docs/rules.md#feedback-and-coaching): what is expected, how it goes, how it went. */
export const DIALOGUE_TOPICS = ["EXPECTATION", "PROGRESS", "EVALUATION"] as const;
export type DialogueTopic = (typeof DIALOGUE_TOPICS)[number];

export const DIALOGUE_STATES = ["RECORDED", "CONFIRMED", "DISPUTED", "WITHDRAWN", "REPLACED"] as const;
export type DialogueState = (typeof DIALOGUE_STATES)[number];

export const DIALOGUE_EVENTS = ["confirm", "dispute", "revise", "withdraw", "replace"] as const;
export type DialogueEvent = (typeof DIALOGUE_EVENTS)[number];

export const DIALOGUE_REFUSALS = [
  "DIALOGUE_WRONG_STATE",
  "DIALOGUE_OWN_RECORD",
  "DIALOGUE_NOT_AUTHOR",
  "DIALOGUE_NOT_SUCCESSOR",
  "DIALOGUE_IS_REPLACEMENT",
  "DIALOGUE_OUTSIDE_PLAN",
  "DIALOGUE_IN_FUTURE",
  "NEXT_DIALOGUE_NOT_LATER",
] as const;
export type DialogueRefusal = (typeof DIALOGUE_REFUSALS)[number];

/**
 * Who acts on a record: who wrote it, the other one of the two, or who appraises by the plan since an author went who was its
 * appraiser.
 */
export const DIALOGUE_PARTIES = ["author", "other", "successor"] as const;
export type DialogueParty = (typeof DIALOGUE_PARTIES)[number];

type Transition = {
  readonly from: readonly DialogueState[];
  readonly to: DialogueState;
  /** Who wrote the record stands by it already: the other party answers, the author alone rewrites. */
  readonly by: DialogueParty;
};

/**
 * Both confirm: one by writing it down, the other by saying that it is so. A confirmed record stands. What a former appraiser wrote
 * and the other one disputes is replaced by a record of who appraises now, which both confirm anew; the old one stays as it is.
 */
export const DIALOGUE_TRANSITIONS = {
  confirm: { from: ["RECORDED"], to: "CONFIRMED", by: "other" },
  dispute: { from: ["RECORDED"], to: "DISPUTED", by: "other" },
  revise: { from: ["RECORDED", "DISPUTED"], to: "RECORDED", by: "author" },
  withdraw: { from: ["RECORDED", "DISPUTED"], to: "WITHDRAWN", by: "author" },
  replace: { from: ["DISPUTED"], to: "REPLACED", by: "successor" },
} as const satisfies Record<DialogueEvent, Transition>;

const WRONG_PARTY = {
  author: "DIALOGUE_NOT_AUTHOR",
  other: "DIALOGUE_OWN_RECORD",
  successor: "DIALOGUE_NOT_SUCCESSOR",
} as const satisfies Record<DialogueParty, DialogueRefusal>;

export type DialogueFacts = {
  readonly state: DialogueState;
  /** Who it is that acts. */
  readonly by: DialogueParty;
  /** It stands for one that was disputed, which would be put right by nobody if this one were taken back. */
  readonly isReplacement: boolean;
};

export function decideDialogue(
  { state, by, isReplacement }: DialogueFacts,
  event: DialogueEvent,
): Decision<DialogueState, DialogueRefusal> {
  const { from, to, by: whose }: Transition = DIALOGUE_TRANSITIONS[event];
  if (!from.includes(state)) return refused("DIALOGUE_WRONG_STATE");
  if (by !== whose) return refused(WRONG_PARTY[whose]);
  return unless(event === "withdraw" && isReplacement ? ["DIALOGUE_IS_REPLACEMENT"] : [], to);
}

/**
 * As who somebody acts on a record, of those who may: the staff member and the appraiser who held it are its parties. Who appraises by
 * the plan today comes in place of an author who does so no more.
 */
export function partyOf(
  { authorId, appraiserId, ownerId }: Readonly<Record<"authorId" | "appraiserId" | "ownerId", string>>,
  { who, inOffice }: { readonly who: string; readonly inOffice: readonly string[] },
): DialogueParty | null {
  if (who === authorId) return "author";
  if (who === ownerId || who === appraiserId) return "other";
  const isVacant = authorId === appraiserId && !inOffice.includes(authorId);
  return isVacant && inOffice.includes(who) ? "successor" : null;
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
