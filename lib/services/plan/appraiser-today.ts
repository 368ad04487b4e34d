import type { Tx } from "@/lib/db/client";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { dateOf, dayOf } from "@/lib/time";

/**
 * Who is to answer a plan: who appraises its owner today, or on the plan's last day once that is past; where nobody did then,
 * who does today. As `followAppointments` keeps it.
 */
export async function appraiserOfPlan(
  tx: Tx,
  plan: { readonly employeeId: string; readonly endsOn: Date },
  today: string,
): Promise<string | null> {
  const lastDay = dayOf(plan.endsOn);
  const then = lastDay < today ? await appraiserToday(tx, plan.employeeId, lastDay) : null;
  return then ?? appraiserToday(tx, plan.employeeId, today);
}

/** Who in service appraises this person on a day, an acting official before the definitive one; null where nobody does. */
export async function appraiserToday(tx: Tx, employeeId: string, today: string): Promise<string | null> {
  const day = dateOf(today);
  const rows = await tx.appraiserAssignment.findMany({
    where: {
      employeeId,
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
      appraiser: { state: "ACTIVE" },
    },
  });
  const assignments = rows.map((row) => ({
    ...row,
    startsOn: dayOf(row.startsOn),
    endsOn: row.endsOn === null ? null : dayOf(row.endsOn),
  }));
  return appraiserOn(assignments, today)?.appraiserId ?? null;
}
