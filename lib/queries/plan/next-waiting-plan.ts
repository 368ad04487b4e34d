import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listWaitingPlans, type WaitingPlanRow, waitingKey } from "./list-waiting-plans";

/** The plan at which the viewer stands, and since when it waits; that is null for one that waits no more. */
interface Place {
  readonly id: string;
  readonly submittedAt: string | null;
}

/**
 * The plan to answer after this one: the next in the order in which they were handed over, from the last again to the first;
 * that one where there is no place. Null where no other one waits for the viewer.
 */
export async function nextWaitingPlan(
  viewer: EmployeeViewer,
  place: Place | null,
  today: string,
): Promise<WaitingPlanRow | null> {
  if (place?.submittedAt) {
    const after = waitingKey({ id: place.id, submittedAt: new Date(place.submittedAt) });
    const [following] = (await listWaitingPlans(viewer, today, { after, take: 1 })).rows;
    if (following) return following;
  }
  // Two, for the first may be this one.
  const { rows } = await listWaitingPlans(viewer, today, { take: 2 });
  return rows.find((row) => row.id !== place?.id) ?? null;
}
