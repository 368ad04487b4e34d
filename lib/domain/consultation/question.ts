import { type Decision, refused, unless } from "@/lib/domain/decision";
import type { ConsultationFacts } from "./lifecycle";

/** PENDING waits for the unit; SHOWN stands on the page and may be voted for; REJECTED has a reason that its sender reads. */
export const QUESTION_STATES = ["PENDING", "SHOWN", "REJECTED"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What the digest of a voting device is bound to (lib/auth/cipher.ts). */
export const VOTE_PURPOSE = "consultation.vote";
/** What a device is called within one dialogue, before it is digested: it cannot be followed from one to another. */
export const voterOf = (deviceId: string, consultationId: string): string => `${deviceId}\n${consultationId}`;

export const QUESTION_EVENTS = ["show", "reject"] as const;
export type QuestionEventName = (typeof QUESTION_EVENTS)[number];

export const QUESTION_REFUSALS = ["QUESTIONS_CLOSED", "QUESTION_WRONG_STATE"] as const;
export type QuestionRefusal = (typeof QUESTION_REFUSALS)[number];

export const QUESTION_TRANSITIONS = {
  show: { from: ["PENDING"], to: "SHOWN" },
  // One that was shown by mistake may still be taken off.
  reject: { from: ["PENDING", "SHOWN"], to: "REJECTED" },
} as const satisfies Record<QuestionEventName, { from: readonly QuestionState[]; to: QuestionState }>;

/** Questions are sent until the dialogue begins. */
export const decideAsk = (
  { state, startsAt }: ConsultationFacts,
  now: string,
): Decision<QuestionState, QuestionRefusal> =>
  unless(state !== "OPEN" || now >= startsAt ? ["QUESTIONS_CLOSED"] : [], "PENDING");

/** Moderation goes on until the minutes are out. */
export function decideModeration(
  consultation: Pick<ConsultationFacts, "state">,
  question: QuestionState,
  event: QuestionEventName,
): Decision<QuestionState, QuestionRefusal> {
  const { from, to }: { from: readonly QuestionState[]; to: QuestionState } = QUESTION_TRANSITIONS[event];
  if (!from.includes(question)) return refused("QUESTION_WRONG_STATE");
  return unless(isRunning(consultation) ? [] : ["QUESTIONS_CLOSED"], to);
}

/** Votes are given while the dialogue is open or held, for what is shown. */
export const decideVote = (
  consultation: Pick<ConsultationFacts, "state">,
  question: QuestionState,
): Decision<true, QuestionRefusal> =>
  unless(
    [
      ...(isRunning(consultation) ? [] : ["QUESTIONS_CLOSED" as const]),
      ...(question === "SHOWN" ? [] : ["QUESTION_WRONG_STATE" as const]),
    ],
    true,
  );

const isRunning = ({ state }: Pick<ConsultationFacts, "state">): boolean =>
  state === "OPEN" || state === "HELD";
