import { type Decision, unless } from "../decision";
import type { Answers } from "./element-totals";
import { ELEMENTS } from "./elements";

/** Why answers look as if nobody had given them. A mark leaves nothing out by itself: HR decides, with a reason. */
export const SURVEY_MARKS = ["BURST", "STRAIGHT_LINED", "SAME_DEVICE", "OVER_LIMIT", "UNPROVEN"] as const;
export type SurveyMark = (typeof SURVEY_MARKS)[number];

/** Nine questions cannot be read in less. */
export const FASTEST_SECONDS = 20;
/** From the so manieth answer on that one phone sends about one service on one day. */
export const DEVICE_ANSWERS = 3;
/** One counter serves no more people in ten minutes (`MOMENT_MINUTES`), and an open link seldom sees as many. */
export const BURST_ANSWERS = 20;

/** So many answers without a proof of work in ten minutes are looked at; fewer are people without scripts. */
export const UNPROVEN_ANSWERS = 5;

export interface AnswerFacts {
  readonly answers: Answers;
  readonly suggestion: string | null;
  /** How long it took; null where nobody knows, and then it is no reason. */
  readonly seconds: number | null;
}

/** All nine the same, without a word, and faster than they can be read. */
export function isStraightLined({ answers, suggestion, seconds }: AnswerFacts): boolean {
  if (seconds === null || seconds >= FASTEST_SECONDS || suggestion !== null) return false;
  return answers.u1 !== null && ELEMENTS.every((element) => answers[element] === answers.u1);
}

/** `ofDevice`: answers to the service from the same phone on the same day, this one included. */
export const isRepeatedDevice = (ofDevice: number): boolean => ofDevice >= DEVICE_ANSWERS;

/** `n`: answers to one service by one counter, or by open links, in the same ten minutes. */
export const isBurst = (n: number): boolean => n > BURST_ANSWERS;

/** `n`: answers without a proof to one service in the same ten minutes. */
export const areUnproven = (n: number): boolean => n >= UNPROVEN_ANSWERS;

/** How many answers with a mark it takes for the mark to be shown, where it is not one. */
function isEnough({ mark, inMoment, countedWithMark }: ExclusionFacts): boolean {
  if (mark === "BURST") return isBurst(inMoment);
  return mark !== "UNPROVEN" || areUnproven(countedWithMark);
}

export const EXCLUSION_REFUSALS = ["NOTHING_MARKED", "FIGURES_FINAL", "RETURN_NOT_SHOWN"] as const;
export type ExclusionRefusal = (typeof EXCLUSION_REFUSALS)[number];

interface ExclusionFacts {
  readonly mark: SurveyMark;
  /** Answers of the counter in the ten minutes, those left out among them. */
  readonly inMoment: number;
  /** Answers that carry the mark and still count. */
  readonly countedWithMark: number;
  /** The period ended so long ago that its figures do not move any more. */
  readonly isFinal: boolean;
  /** Answers of the same ten minutes were taken back, and the published figures do not have them yet. */
  readonly hasUnshownReturn: boolean;
}

/** May the marked answers of ten minutes at a counter be left out? */
export function acceptExclusion(facts: ExclusionFacts): Decision<{ readonly n: number }, ExclusionRefusal> {
  const { countedWithMark, isFinal, hasUnshownReturn } = facts;
  const isMarked = countedWithMark > 0 && isEnough(facts);
  const reasons: ExclusionRefusal[] = [];
  if (!isMarked) reasons.push("NOTHING_MARKED");
  if (isFinal) reasons.push("FIGURES_FINAL");
  if (hasUnshownReturn) reasons.push("RETURN_NOT_SHOWN");
  return unless(reasons, { n: countedWithMark });
}
