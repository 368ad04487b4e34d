import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { RecordFacts } from "./can";

/** A plan as far as it says who appraises by it; the dates are columns of whole days. */
export interface PlanParties {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly endsOn: Date;
  readonly unit: { readonly path: string };
  readonly employee: { readonly appraisers: readonly Term[] };
  readonly appraisals: readonly { readonly appraiserId: string }[];
}

interface Term {
  readonly appraiserId: string;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
}

/** The calendar day of a date column, which the driver hands over as midnight UTC. */
const dayOf = (date: Date): LocalDate => date.toISOString().slice(0, 10);

/**
 * Who appraises by a plan on a day (YYYY-MM-DD): the definitive appraiser of its owner and who acts for them; once the plan's
 * days are over, who it went to last.
 */
export function appraisersOf(
  { appraiserId: last, endsOn: lastDay, employee }: Pick<PlanParties, "appraiserId" | "endsOn" | "employee">,
  today: LocalDate,
): readonly string[] {
  if (dayOf(lastDay) < today) return [last];
  return employee.appraisers
    .filter(({ startsOn, endsOn }) => dayOf(startsOn) <= today && (endsOn === null || today <= dayOf(endsOn)))
    .map(({ appraiserId }) => appraiserId);
}

/**
 * What the permissions ask about a plan on a day (YYYY-MM-DD), and about all that grows under it: log, feedback, dialogues,
 * coaching. While a plan runs its appraisers are who is in office for its owner on that day, the definitive one and who acts
 * (Plt, Plh); once its days are over, who it went to last. Whoever was followed by another one reads it no more, unless a
 * rating of it is or was theirs to give. `followAppointments` keeps the name on the plan.
 */
export function planRecord(plan: PlanParties, today: LocalDate) {
  return {
    ownerId: plan.employeeId,
    appraiserIds: [...appraisersOf(plan, today), ...plan.appraisals.map(({ appraiserId }) => appraiserId)],
    unitPath: plan.unit.path,
  } satisfies RecordFacts;
}

/**
 * The same for what only who appraises by the plan on that day (YYYY-MM-DD) does with it: who gave an earlier rating still reads
 * the log, but does not answer it.
 */
export const officeRecord = (plan: PlanParties, today: LocalDate) =>
  ({
    ownerId: plan.employeeId,
    appraiserIds: appraisersOf(plan, today),
    unitPath: plan.unit.path,
  }) satisfies RecordFacts;

/**
 * Whose it is to go on with a coaching that one of the plan's appraisers gave, on a day (YYYY-MM-DD): theirs while they may
 * read the plan, and of who appraises by it once they were followed.
 */
export const coachesOf = (plan: PlanParties, coachId: string, today: LocalDate): readonly string[] =>
  planRecord(plan, today).appraiserIds.includes(coachId) ? [coachId] : appraisersOf(plan, today);
