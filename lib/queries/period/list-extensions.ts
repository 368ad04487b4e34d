import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { readPeriod } from "./list-periods";

export interface ExtensionRow {
  readonly id: string;
  /** Days (YYYY-MM-DD): the last one for plans as it was and as it became. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly extendedBy: string;
  readonly extendedAt: string;
}

/** The extensions of a period, the newest first; none for whom it does not exist. */
export async function listExtensions(viewer: Viewer, periodId: string): Promise<readonly ExtensionRow[]> {
  if (!(await readPeriod(viewer, periodId))) return [];
  const rows = await db().periodExtension.findMany({
    where: { periodId },
    orderBy: [{ extendedAt: "desc" }, { id: "desc" }],
    include: { extendedBy: { select: { name: true } } },
  });
  return rows.map(({ id, from, to, reason, extendedBy, extendedAt }) => ({
    id,
    from: dayOf(from),
    to: dayOf(to),
    reason,
    extendedBy: extendedBy.name,
    extendedAt: extendedAt.toISOString(),
  }));
}
