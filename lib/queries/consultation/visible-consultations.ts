import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";

/** The units whose dialogues the viewer holds, as SQL; null when there are none. */
export const reachedUnits = (viewer: Viewer): Prisma.WorkUnitWhereInput | null =>
  unitsWithinReach(reachesOf(viewer, "consultation.edit"));

/** The dialogues that the viewer holds, as SQL; null when there can be none. */
export function managedConsultationsWhere(viewer: Viewer): Prisma.ConsultationWhereInput | null {
  const unit = reachedUnits(viewer);
  return unit && { unit };
}

/** The open units that may get a dialogue from this viewer, by name. */
export async function unitsForConsultations(
  viewer: Viewer,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const units = reachedUnits(viewer);
  if (!units) return [];
  return db().workUnit.findMany({
    where: { AND: [{ isActive: true }, units] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
