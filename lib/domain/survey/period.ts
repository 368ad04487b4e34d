import { compareDates, type LocalDate } from "../calendar/local-date";
import { type Decision, unless } from "../decision";

export const SURVEY_PERIOD_REFUSALS = ["PERIOD_OVERLAPS", "PERIOD_CUTS_RESPONSES"] as const;
export type SurveyPeriodRefusal = (typeof SURVEY_PERIOD_REFUSALS)[number];

export interface SurveyPeriodDays {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

interface SurveyPeriodChange {
  /** Null for a new period. */
  readonly before: SurveyPeriodDays | null;
  readonly after: SurveyPeriodDays;
  readonly hasResponses: boolean;
  readonly overlapsAnother: boolean;
  readonly today: LocalDate;
}

/**
 * May a survey period have these days? Each day belongs to one period at most, and a day on which somebody may have
 * answered stays in the period that counted the answer.
 */
export function acceptSurveyPeriod(
  change: SurveyPeriodChange,
): Decision<SurveyPeriodDays, SurveyPeriodRefusal> {
  const { before, after, hasResponses, overlapsAnother, today } = change;
  const reasons: SurveyPeriodRefusal[] = [];
  if (overlapsAnother) reasons.push("PERIOD_OVERLAPS");
  if (before && hasResponses) {
    const lastCounted = compareDates(before.endsOn, today) < 0 ? before.endsOn : today;
    if (after.startsOn > before.startsOn || after.endsOn < lastCounted) reasons.push("PERIOD_CUTS_RESPONSES");
  }
  return unless(reasons, after);
}
