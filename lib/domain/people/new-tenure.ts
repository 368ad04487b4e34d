import { addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused } from "@/lib/domain/decision";
import { type Tenure, type TenureStep, tenureStep } from "@/lib/domain/people/tenure-step";

export const TENURE_REFUSALS = [
  "STARTS_BEFORE_CURRENT",
  "STARTS_TOO_FAR_AHEAD",
  "NOTHING_CHANGES",
  "END_MISSING",
  "ENDS_BEFORE_START",
] as const;
export type TenureRefusal = (typeof TENURE_REFUSALS)[number];

/** A start further ahead is a slip of the year. */
export const MONTHS_AHEAD = 12;

export const isTooFarAhead = (startsOn: LocalDate, today: LocalDate): boolean =>
  startsOn > addMonths(today, MONTHS_AHEAD);

/**
 * What becomes of a definitive placement or appraiser when HR enters a new one from a day on. As the import does, but a
 * person who types must not be told "saved" when nothing changed, nor leave days without anything behind.
 */
export function decideNewTenure(
  current: Tenure | null,
  wanted: { readonly startsOn: LocalDate; readonly isSame: boolean },
  today: LocalDate,
): Decision<Exclude<TenureStep, "keep">, TenureRefusal> {
  if (isTooFarAhead(wanted.startsOn, today)) return refused("STARTS_TOO_FAR_AHEAD");
  const isWithin =
    current !== null &&
    wanted.startsOn >= current.startsOn &&
    (current.endsOn === null || wanted.startsOn <= current.endsOn);
  const step = tenureStep(current, wanted);
  if (!step.ok) return step;
  // What ended too early goes on from where it began; else the same within itself changes nothing.
  const isTakenUpAgain = step.value === "keep" && current?.endsOn != null && current.endsOn < today;
  if (isTakenUpAgain) return { ok: true, value: "correct" };
  if (step.value === "keep" || (wanted.isSame && isWithin)) return refused("NOTHING_CHANGES");
  return { ok: true, value: step.value };
}

/** What speaks against the days of an acting official: they always come with an end. */
export function actingDayFaults(
  startsOn: LocalDate,
  endsOn: LocalDate | null,
  today: LocalDate,
): readonly TenureRefusal[] {
  if (endsOn === null) return ["END_MISSING"];
  const faults: TenureRefusal[] = [];
  if (endsOn < startsOn) faults.push("ENDS_BEFORE_START");
  if (isTooFarAhead(startsOn, today)) faults.push("STARTS_TOO_FAR_AHEAD");
  return faults;
}
