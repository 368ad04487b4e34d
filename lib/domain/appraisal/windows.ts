import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import { addDays, addMonths, type LocalDate, lastDayOfMonth } from "@/lib/domain/calendar/local-date";
import { type AppraiserAssignment, appraiserOn } from "@/lib/domain/people/appraiser-graph";
import type { EvaluationFrequency } from "@/lib/domain/period/period";

/** The first evaluations of a year are periodic, the last one is annual (docs/rules.md#periods). */
export const APPRAISAL_KINDS = ["PERIODIC", "ANNUAL"] as const;
export type AppraisalKind = (typeof APPRAISAL_KINDS)[number];

/** Days from the first to the last, both included. */
export type Days = { readonly startsOn: LocalDate; readonly endsOn: LocalDate };

/** Days that are evaluated together, and the number of their month (1 to 12) or quarter (1 to 4) in the calendar. */
export type EvaluationWindow = Days & { readonly number: number };

const MONTHS = { MONTHLY: 1, QUARTERLY: 3 } as const satisfies Record<EvaluationFrequency, number>;

/** The whole month or quarter of the calendar in which a day lies. */
export function calendarWindowOf(frequency: EvaluationFrequency, day: LocalDate): EvaluationWindow {
  const length = MONTHS[frequency];
  const number = Math.ceil(Number(day.slice(5, 7)) / length);
  const firstMonth = String((number - 1) * length + 1).padStart(2, "0");
  const startsOn = `${day.slice(0, 4)}-${firstMonth}-01`;
  return { number, startsOn, endsOn: lastDayOfMonth(addMonths(startsOn, length - 1)) };
}

/**
 * The windows of a period, or of a plan for its own days: calendar months or quarters, the first and the last cut off where
 * the days begin and end. In order, without a gap, each day in one of them. A period lies in one year, so that in it the
 * numbers differ; a plan lies within its period. Windows are derived and never stored: what is stored is an evaluation.
 */
export function evaluationWindows(
  frequency: EvaluationFrequency,
  { startsOn, endsOn }: Days,
): readonly EvaluationWindow[] {
  const windows: EvaluationWindow[] = [];
  let first = startsOn;
  while (first <= endsOn) {
    const whole = calendarWindowOf(frequency, first);
    const last = whole.endsOn < endsOn ? whole.endsOn : endsOn;
    windows.push({ number: whole.number, startsOn: first, endsOn: last });
    first = addDays(last, 1);
  }
  return windows;
}

/** A window is evaluated from its last day on: before, there is something of it to come. */
export const isWindowOver = ({ endsOn }: Days, today: LocalDate): boolean => today >= endsOn;

/** The number that stands for the whole year beside those of its windows. */
export const WHOLE_YEAR = 0;

/** Evaluations that are looked at together: their predikats make one distribution, and one achievement of the unit bounds it. */
export type EvaluationStage = {
  readonly kind: AppraisalKind;
  readonly window: number;
  /** The first days of the evaluations of a window: who came during it begins later. Null for the year. */
  readonly begun: Days | null;
};

/** The stage of an evaluation, by its kind and its first day. */
export function stageOf(
  kind: AppraisalKind,
  frequency: EvaluationFrequency,
  startsOn: LocalDate,
): EvaluationStage {
  if (kind === "ANNUAL") return { kind, window: WHOLE_YEAR, begun: null };
  const { number, ...begun } = calendarWindowOf(frequency, startsOn);
  return { kind, window: number, begun };
}

/**
 * Whether evaluations keep a plan as it is: one that is under way, and the annual one for good. A periodic one that is final
 * lets the plan be changed for the windows to come.
 */
export const isBeingRated = (
  appraisals: readonly { readonly kind: AppraisalKind; readonly state: AppraisalState }[],
): boolean => appraisals.some(({ kind, state }) => kind === "ANNUAL" || state !== "FINAL");

type Term = AppraiserAssignment & {
  /** False for who left the service: they rate nobody any more. */
  readonly isInService: boolean;
};

/**
 * Who evaluates a window: who appraised the owner of the plan on its last day, an acting official before the definitive one.
 * Where nobody in service did, who appraises by the plan (docs/rules.md#periods).
 */
export function appraiserOfWindow(
  { endsOn }: Days,
  of: { readonly terms: readonly Term[]; readonly planAppraiserId: string },
): string {
  const inService = of.terms.filter(({ isInService }) => isInService);
  return appraiserOn(inService, endsOn)?.appraiserId ?? of.planAppraiserId;
}
