import { APPRAISAL_TRANSITIONS, type AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Rating } from "@/lib/domain/appraisal/predikat";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { PeriodState } from "@/lib/domain/period/period";

export const CALIBRATION_ANSWERS = ["ADOPTED", "KEPT"] as const;
export type CalibrationAnswer = (typeof CALIBRATION_ANSWERS)[number];

const CALIBRATION_REFUSAL_CODES = [
  "CALIBRATION_PERIOD_NOT_OPEN",
  "CALIBRATION_IN_FUTURE",
  "PROPOSAL_TOO_LATE",
  "PROPOSAL_STANDS",
  "PROPOSAL_ANSWERED",
  "PROPOSAL_NOT_MADE",
] as const;
export type CalibrationRefusal = (typeof CALIBRATION_REFUSAL_CODES)[number];

/** A session is written down once it was held, while ratings of its period can still change. */
export function refusalsOfSession(facts: {
  readonly period: PeriodState;
  readonly heldOn: LocalDate;
  readonly today: LocalDate;
}): readonly CalibrationRefusal[] {
  return [
    ...(facts.period === "OPEN" ? [] : (["CALIBRATION_PERIOD_NOT_OPEN"] as const)),
    ...(facts.heldOn > facts.today ? (["CALIBRATION_IN_FUTURE"] as const) : []),
  ];
}

/** A change is proposed while the appraiser may still make it: before the rating is handed over, and one at a time. */
export function refusalsOfProposal(facts: {
  readonly state: AppraisalState;
  readonly hasOpenProposal: boolean;
}): readonly CalibrationRefusal[] {
  const { from }: { readonly from: readonly AppraisalState[] } = APPRAISAL_TRANSITIONS.rate;
  return [
    ...(from.includes(facts.state) ? [] : (["PROPOSAL_TOO_LATE"] as const)),
    ...(facts.hasOpenProposal ? (["PROPOSAL_STANDS"] as const) : []),
  ];
}

export type GivenRatingPair = {
  readonly resultsRating: Rating | null;
  readonly behaviourRating: Rating | null;
};

/**
 * The appraiser's answer. "Adopted" may be said only of what was done: the ratings that stand are those proposed. They got there
 * by the appraiser's own hand, through `rateAppraisal`.
 */
export function refusalsOfAnswer(facts: {
  readonly isAnswered: boolean;
  readonly answer: CalibrationAnswer;
  readonly proposed: GivenRatingPair;
  readonly standing: GivenRatingPair;
}): readonly CalibrationRefusal[] {
  const { isAnswered, answer, proposed, standing } = facts;
  const isMade =
    proposed.resultsRating === standing.resultsRating &&
    proposed.behaviourRating === standing.behaviourRating;
  return [
    ...(isAnswered ? (["PROPOSAL_ANSWERED"] as const) : []),
    ...(answer === "ADOPTED" && !isMade ? (["PROPOSAL_NOT_MADE"] as const) : []),
  ];
}
