import { compareDates, type LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, ok, refused } from "@/lib/domain/decision";

/**
 * What happens to somebody's placement, or to their appraiser, both of which hold from a day on:
 * keep — nothing; open — the first one, or one after a gap; follow — the one in force ends the day before;
 * correct — the one in force was recorded wrongly and is set right.
 */
export const TENURE_STEPS = ["keep", "open", "follow", "correct"] as const;
export type TenureStep = (typeof TENURE_STEPS)[number];

export type Tenure = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** First day that no older one covers; null where there is no older one. */
  readonly freeFrom: LocalDate | null;
};

/**
 * The step from what is recorded to what a file says. A file may not reach back behind what is recorded: what came
 * later was entered knowingly, and a file that is older than it must not undo it.
 */
export function tenureStep(
  current: Tenure | null,
  wanted: { readonly startsOn: LocalDate; readonly isSame: boolean },
): Decision<TenureStep, "STARTS_BEFORE_CURRENT"> {
  if (current === null) return ok("open");
  const order = compareDates(wanted.startsOn, current.startsOn);
  if (wanted.isSame && order === 0) return ok("keep");
  if (current.endsOn !== null && wanted.startsOn > current.endsOn) return ok("open");
  if (!wanted.isSame && order > 0) return ok("follow");
  if (!wanted.isSame && order < 0) return refused("STARTS_BEFORE_CURRENT");
  const isFree = current.freeFrom === null || wanted.startsOn >= current.freeFrom;
  return isFree ? ok("correct") : refused("STARTS_BEFORE_CURRENT");
}
