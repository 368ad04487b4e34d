import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

const NEWEST = 30;

/** The viewer's newest entries that stand, whichever plan they belong to: an improvement outlives the rated year. */
export async function ownEntries(viewer: EmployeeViewer) {
  const rows = await db().progressEntry.findMany({
    where: { authorId: viewer.employeeId, withdrawsId: null, withdrawnBy: { is: null } },
    orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
    take: NEWEST,
    select: { id: true, note: true, happenedOn: true },
  });
  return rows.map(({ id, note, happenedOn }) => ({ id, note, happenedOn: dayOf(happenedOn) }));
}
