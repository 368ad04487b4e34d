import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";

/** Calendar days for an appraiser to explain, and for the superior to decide afterwards (docs/rules.md#objection). */
export const EXPLANATION_DAYS = 14;
export const DECISION_DAYS = 14;

export type ObjectionFacts = {
  readonly raisedOn: LocalDate;
  readonly explainedOn: LocalDate | null;
  /** Who left the service explains nothing any more. */
  readonly isAppraiserInService: boolean;
};

/** The last day on which the appraiser's explanation is in time. The day of the objection is day 0. */
export const explanationDueOn = ({ raisedOn }: ObjectionFacts): LocalDate =>
  addDays(raisedOn, EXPLANATION_DAYS);

/** The last day on which the decision is in time: after the explanation, or after the day on which none had come. */
export const decisionDueOn = (objection: ObjectionFacts): LocalDate =>
  addDays(objection.explainedOn ?? explanationDueOn(objection), DECISION_DAYS);

/**
 * Whether the superior still waits for the explanation. They hear the appraiser, but nobody takes the decision away from whom it
 * is about by saying nothing: after the term, or once the appraiser has left the service, it is taken without an explanation.
 */
export const awaitsExplanation = (
  state: AppraisalState,
  objection: ObjectionFacts | null,
  today: LocalDate,
): boolean =>
  state === "OBJECTED" &&
  objection !== null &&
  objection.isAppraiserInService &&
  today <= explanationDueOn(objection);
