import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { momentKey } from "../row-key";
import { listWaitingEntries } from "./waiting-entries";

interface WaitingEntry {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  /** When it arrived. */
  readonly since: Date;
}

/**
 * The entry to answer after this one, in the order of the list of those that wait (since when), from the last again to
 * the first; that one where `place` is null. Null where no other one waits for the viewer.
 */
export async function nextWaitingEntry(
  viewer: EmployeeViewer,
  place: { readonly id: string; readonly writtenAt: string } | null,
  today: string,
): Promise<WaitingEntry | null> {
  const after = place && momentKey(place.writtenAt, place.id);
  const following = after ? (await listWaitingEntries(viewer, today, { after, take: 1 })).rows : [];
  // Two, for the first may be this one.
  const rows = following.length > 0 ? following : (await listWaitingEntries(viewer, today, { take: 2 })).rows;
  const row = rows.find(({ id }) => id !== place?.id);
  return row ? { id: row.id, planId: row.planId, name: row.employeeName, since: row.arrivedAt } : null;
}
