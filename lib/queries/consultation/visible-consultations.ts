import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";

/** The units whose dialogues the viewer holds, as SQL; null when there are none. */
function reachedUnits(viewer: Viewer): Prisma.WorkUnitWhereInput | null {
  const reaches = reachesOf(viewer, "consultation.edit");
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const paths = reaches.flatMap((reach) => (reach.kind === "unit" ? [reach.path] : []));
  return paths.length === 0 ? null : { OR: paths.map((path) => ({ path: { startsWith: path } })) };
}

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
