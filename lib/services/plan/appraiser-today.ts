import type { Tx } from "@/lib/db/client";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { dateOf, dayOf } from "@/lib/time";

/** Who appraises this person on a day, acting officials included; null where nobody active does. */
export async function appraiserToday(tx: Tx, employeeId: string, today: string): Promise<string | null> {
  const day = dateOf(today);
  const rows = await tx.appraiserAssignment.findMany({
    where: { employeeId, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
    include: { appraiser: { select: { state: true } } },
  });
  const assignments = rows.map((row) => ({
    ...row,
    startsOn: dayOf(row.startsOn),
    endsOn: row.endsOn === null ? null : dayOf(row.endsOn),
  }));
  const current = appraiserOn(assignments, today);
  return current?.appraiser.state === "ACTIVE" ? current.appraiserId : null;
}
