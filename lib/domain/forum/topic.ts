import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { addWorkingDays, type IsHoliday } from "@/lib/domain/calendar/working-days";
import { type Decision, unless } from "@/lib/domain/decision";

/**
 * STATEMENTS: short sentences that others rate. COMMENTS: one text of each person on a draft of the unit, without replies
 * (docs/decisions/0031-the-citizens-forum.md).
 */
export const FORUM_MODES = ["STATEMENTS", "COMMENTS"] as const;
export type ForumMode = (typeof FORUM_MODES)[number];

/** Where a topic stands on one day. Only the withdrawal is stored; the days say the rest. */
export const FORUM_PHASES = ["COMING", "OPEN", "CLOSED", "WITHDRAWN"] as const;
export type ForumPhase = (typeof FORUM_PHASES)[number];

export const FORUM_TOPIC_REFUSALS = [
  "FORUM_NOT_OPEN",
  "FORUM_WRONG_MODE",
  "FORUM_OVER",
  "FORUM_STILL_OPEN",
  "FORUM_OPENS_IN_PAST",
  "FORUM_OPENED_ALREADY",
] as const;
export type ForumTopicRefusal = (typeof FORUM_TOPIC_REFUSALS)[number];

/** Days at the seat of the government; both are part of the time in which people take part. */
export interface ForumTopicFacts {
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly isWithdrawn: boolean;
}

export function phaseOf({ opensOn, closesOn, isWithdrawn }: ForumTopicFacts, today: LocalDate): ForumPhase {
  if (isWithdrawn) return "WITHDRAWN";
  if (today < opensOn) return "COMING";
  return today <= closesOn ? "OPEN" : "CLOSED";
}

/** Whether somebody may write or rate now, in a topic of this mode. */
export function decideTakePart(
  topic: ForumTopicFacts & { readonly mode: ForumMode },
  mode: ForumMode,
  today: LocalDate,
): Decision<true, ForumTopicRefusal> {
  return unless(
    [
      ...(topic.mode === mode ? [] : ["FORUM_WRONG_MODE" as const]),
      ...(phaseOf(topic, today) === "OPEN" ? [] : ["FORUM_NOT_OPEN" as const]),
    ],
    true,
  );
}

/** A new topic, or one that a citizen proposed, begins today or later. */
export const decideOpening = (opensOn: LocalDate, today: LocalDate): Decision<true, ForumTopicRefusal> =>
  unless(opensOn < today ? ["FORUM_OPENS_IN_PAST"] : [], true);

/** What a change of a topic would make of its days. */
export interface ForumTopicChange {
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly hasNewWords: boolean;
}

/**
 * Once people take part, only the last day may move, and not into the past: what they answered to must stay. A topic that is
 * over does not change any more.
 */
export function decideChange(
  topic: ForumTopicFacts,
  change: ForumTopicChange,
  today: LocalDate,
): Decision<true, ForumTopicRefusal> {
  const phase = phaseOf(topic, today);
  if (phase === "CLOSED" || phase === "WITHDRAWN") return unless(["FORUM_OVER"], true);
  if (phase === "COMING") return decideOpening(change.opensOn, today);
  const isTouched = change.hasNewWords || change.opensOn !== topic.opensOn || change.closesOn < today;
  return unless(isTouched ? ["FORUM_OPENED_ALREADY"] : [], true);
}

/** A topic is taken back while it has not ended by itself. */
export const decideWithdrawal = (
  topic: ForumTopicFacts,
  today: LocalDate,
): Decision<true, ForumTopicRefusal> => {
  const phase = phaseOf(topic, today);
  return unless(phase === "COMING" || phase === "OPEN" ? [] : ["FORUM_OVER"], true);
};

/** Working days after the last one of a topic within which its unit answers (docs/rules.md#the-citizens-forum). */
const ANSWER_WORKING_DAYS = 5;

/** The last day on which the unit's answer is in time. A later one is taken all the same, and seen to be late. */
export const answerDueOn = (closesOn: LocalDate, isHoliday: IsHoliday): LocalDate =>
  addWorkingDays(closesOn, ANSWER_WORKING_DAYS, isHoliday);

/** The unit answers once everybody has spoken; an answer may be written anew later. */
export const decideAnswer = (topic: ForumTopicFacts, today: LocalDate): Decision<true, ForumTopicRefusal> => {
  const phase = phaseOf(topic, today);
  if (phase === "WITHDRAWN") return unless(["FORUM_OVER"], true);
  return unless(phase === "CLOSED" ? [] : ["FORUM_STILL_OPEN"], true);
};
