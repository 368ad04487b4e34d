import type { LocalDate } from "@/lib/domain/calendar/local-date";

export const TENURE_PHASES = ["AHEAD", "NOW", "OVER"] as const;
export type TenurePhase = (typeof TENURE_PHASES)[number];

/** Where a day stands to something that holds from a first day to a last one, both included; no last day, no end. */
export function tenurePhase(
  { startsOn, endsOn }: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null },
  on: LocalDate,
): TenurePhase {
  if (on < startsOn) return "AHEAD";
  return endsOn !== null && endsOn < on ? "OVER" : "NOW";
}
