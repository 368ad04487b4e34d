import { addDays, addMonths, type LocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { type EmploymentKind, employmentFamilyOf } from "@/lib/domain/people/employment";

export const LEARNING_RECORD_STATES = ["VERIFIED", "REVOKED"] as const;
export type LearningRecordState = (typeof LEARNING_RECORD_STATES)[number];

/** Hours of learning in JP, whole numbers. */
export type LearningRecordFacts = {
  readonly completedOn: LocalDate;
  readonly jp: number;
  readonly state: LearningRecordState;
};

/** Both days included. */
export type DateRange = { readonly from: LocalDate; readonly to: LocalDate };

/** PP 11/2017 Pasal 203(4): a PNS at least 20. Peraturan LAN 15/2020: a PPPK at most 24 (docs/rules.md#competence). */
export type JpLimits = { readonly pnsMinimum: number; readonly pppkMaximum: number };
export const JP_LIMITS: JpLimits = { pnsMinimum: 20, pppkMaximum: 24 };

/** The two duties point in opposite directions: a floor for PNS, a ceiling for PPPK. */
export type JpStanding =
  | { readonly state: "MET" }
  | { readonly state: "SHORT"; readonly by: number }
  | { readonly state: "WITHIN"; readonly left: number }
  | { readonly state: "OVER"; readonly by: number };

export function calendarYear(year: number): DateRange {
  const text = String(year).padStart(4, "0");
  return { from: `${text}-01-01`, to: `${text}-12-31` };
}

/** The contract year, counted from its first day, in which a date lies; null before the contract. */
export function contractYearOn(contractStart: LocalDate, date: LocalDate): DateRange | null {
  if (date < contractStart) return null;
  const guess = yearOf(date) - yearOf(contractStart);
  const years = addMonths(contractStart, guess * 12) <= date ? guess : guess - 1;
  return {
    from: addMonths(contractStart, years * 12),
    to: addDays(addMonths(contractStart, (years + 1) * 12), -1),
  };
}

/** Only verified hours count, on the day of completion. */
export function jpIn(records: readonly LearningRecordFacts[], { from, to }: DateRange): number {
  return records
    .filter(({ state, completedOn }) => state === "VERIFIED" && from <= completedOn && completedOn <= to)
    .reduce((sum, record) => sum + record.jp, 0);
}

/** Hours of a calendar year. */
export function jpTotal(records: readonly LearningRecordFacts[], year: number): number {
  return jpIn(records, calendarYear(year));
}

/** Where a person stands. It shows; it forbids and punishes nothing. */
export function jpStanding(kind: EmploymentKind, total: number, limits: JpLimits = JP_LIMITS): JpStanding {
  if (employmentFamilyOf(kind) === "PNS") {
    const short = limits.pnsMinimum - total;
    return short <= 0 ? { state: "MET" } : { state: "SHORT", by: short };
  }
  const left = limits.pppkMaximum - total;
  return left >= 0 ? { state: "WITHIN", left } : { state: "OVER", by: -left };
}
