import type { Tx } from "@/lib/db/client";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { dateOf, dayOf } from "@/lib/time";

/**
 * The appraiser's own appraiser on a day: atasan pejabat penilai kinerja (docs/rules.md#appraiser). Null where the
 * roster knows none, and where it names the appraised person, who may not decide about themselves.
 */
export async function superiorOf(
  tx: Tx,
  appraiserId: string,
  appraisedId: string,
  on: string,
): Promise<string | null> {
  const day = dateOf(on);
  const assignments = await tx.appraiserAssignment.findMany({
    where: {
      employeeId: appraiserId,
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
    select: { employeeId: true, appraiserId: true, kind: true, startsOn: true, endsOn: true },
  });
  const current = appraiserOn(
    assignments.map((one) => ({
      ...one,
      startsOn: dayOf(one.startsOn),
      endsOn: one.endsOn ? dayOf(one.endsOn) : null,
    })),
    on,
  );
  return current && current.appraiserId !== appraisedId ? current.appraiserId : null;
}
