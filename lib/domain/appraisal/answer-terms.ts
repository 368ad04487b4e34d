import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import { compareDates, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type DayKind, deadline, type IsHoliday } from "@/lib/domain/calendar/working-days";

/** How long the answers to an objection may take, as the period says when it is raised (docs/rules.md#objection). */
export type AnswerTerms = {
  readonly explanationDays: number;
  readonly decisionDays: number;
  readonly dayKind: DayKind;
};

/** The last days on which the appraiser's explanation and the superior's decision are in time. */
export type AnswerDays = {
  readonly explanationDueOn: LocalDate;
  readonly decisionDueOn: LocalDate;
};

export type ObjectionFacts = {
  readonly explanationDueOn: LocalDate;
  /** Who left the service explains nothing any more. */
  readonly isAppraiserInService: boolean;
};

/**
 * The days that are fixed when an objection is raised, which is day 0: terms that are changed later hold for later objections.
 * The superior's term begins on the last day of the appraiser's.
 */
export function answerDaysOf(raisedOn: LocalDate, terms: AnswerTerms, isHoliday: IsHoliday): AnswerDays {
  const { explanationDays, decisionDays, dayKind } = terms;
  const explanationDueOn = deadline(raisedOn, explanationDays, dayKind, isHoliday);
  return { explanationDueOn, decisionDueOn: deadline(explanationDueOn, decisionDays, dayKind, isHoliday) };
}

/**
 * The last day for the decision once the appraiser has explained: the superior's term begins then, by the terms of the objection.
 * An explanation after its own term puts nothing off.
 */
export function decisionDueAfter(
  explainedOn: LocalDate,
  objection: Pick<AnswerTerms, "decisionDays" | "dayKind"> & Pick<AnswerDays, "decisionDueOn">,
  isHoliday: IsHoliday,
): LocalDate {
  const { decisionDays, dayKind, decisionDueOn } = objection;
  const due = deadline(explainedOn, decisionDays, dayKind, isHoliday);
  return compareDates(due, decisionDueOn) < 0 ? due : decisionDueOn;
}

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
  today <= objection.explanationDueOn;
