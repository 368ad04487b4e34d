import { type AppraisalKind, type Days, evaluationWindows } from "@/lib/domain/appraisal/windows";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { reminderPointOf } from "@/lib/domain/calendar/reminder-point";
import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import type { EvaluationFrequency } from "@/lib/domain/period/period";

/** Working days before (below nought) and after the last day of a window on which its appraisers are reminded. */
const EVALUATION_REMINDER_POINTS = [-3, 0, 5, 15] as const;

/** Evaluations that are reminded of today in one letter: of a window, and with the last one of the year. */
export type DueEvaluations = {
  /** The last day of the window. */
  readonly endsOn: LocalDate;
  readonly point: (typeof EVALUATION_REMINDER_POINTS)[number];
  readonly stages: readonly (Days & { readonly kind: AppraisalKind })[];
};

/** The windows of a period that are reminded of today (docs/rules.md#deadlines). */
export function dueEvaluations(
  { frequency, ...period }: Days & { readonly frequency: EvaluationFrequency },
  today: LocalDate,
  isHoliday: IsHoliday,
): readonly DueEvaluations[] {
  return evaluationWindows(frequency, period).flatMap(({ startsOn, endsOn }) => {
    const point = reminderPointOf(EVALUATION_REMINDER_POINTS, endsOn, today, isHoliday);
    if (point === null) return [];
    const year = endsOn === period.endsOn ? [{ kind: "ANNUAL", ...period } as const] : [];
    return [{ endsOn, point, stages: [{ kind: "PERIODIC", startsOn, endsOn }, ...year] }];
  });
}
