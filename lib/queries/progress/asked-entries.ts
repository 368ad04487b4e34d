import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

export interface AskedEntry {
  readonly id: string;
  readonly planId: string;
  readonly happenedOn: string;
  readonly indicator: string;
  /** What is asked. */
  readonly text: string | null;
}

/** The viewer's own entries that are to be corrected, those of the latest days first; of plans in force. */
export async function askedEntries(viewer: EmployeeViewer, take: number): Promise<readonly AskedEntry[]> {
  const rows = await db().progressReview.findMany({
    where: { state: "ASKED", plan: { employeeId: viewer.employeeId, state: "AGREED" } },
    orderBy: [{ happenedOn: "desc" }, { entryId: "desc" }],
    take,
    select: {
      entryId: true,
      planId: true,
      happenedOn: true,
      entry: {
        select: {
          indicator: { select: { text: true } },
          remarks: {
            where: { event: "ask" },
            orderBy: [{ at: "desc" }, { id: "desc" }],
            take: 1,
            select: { text: true },
          },
        },
      },
    },
  });
  return rows.map(({ entryId, planId, happenedOn, entry }) => ({
    id: entryId,
    planId,
    happenedOn: dayOf(happenedOn),
    indicator: entry.indicator.text,
    text: entry.remarks[0]?.text ?? null,
  }));
}
