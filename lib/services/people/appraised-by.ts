import type { Tx } from "@/lib/db/client";
import { dateOf } from "@/lib/time";

/** The people in service whom somebody appraises on a day (YYYY-MM-DD) or will by an appointment that is on file. */
export async function appraisedBy(tx: Tx, appraiserId: string, today: string): Promise<readonly string[]> {
  const appraised = await tx.appraiserAssignment.findMany({
    where: {
      appraiserId,
      employee: { state: "ACTIVE" },
      OR: [{ endsOn: null }, { endsOn: { gte: dateOf(today) } }],
    },
    select: { employeeId: true },
  });
  return appraised.map(({ employeeId }) => employeeId);
}
