import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";

/** The units whose topics the viewer opens and answers, as SQL; null when there are none. */
export const forumUnits = (viewer: Viewer): Prisma.WorkUnitWhereInput | null =>
  unitsWithinReach(reachesOf(viewer, "forum.edit"));

/** The same for the units whose contributions they moderate. */
export const moderatedUnits = (viewer: Viewer): Prisma.WorkUnitWhereInput | null =>
  unitsWithinReach(reachesOf(viewer, "forum.moderate"));

interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

const openUnits = (where: Prisma.WorkUnitWhereInput): Promise<readonly UnitChoice[]> =>
  db().workUnit.findMany({
    where: { AND: [{ isActive: true }, where] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });

/** The open units that may get a topic from this viewer, by name. */
export async function unitsForTopics(viewer: Viewer): Promise<readonly UnitChoice[]> {
  const units = forumUnits(viewer);
  return units ? openUnits(units) : [];
}

/** The open units that a citizen may propose a topic to, by name. */
export const unitsForProposals = (): Promise<readonly UnitChoice[]> => openUnits({});
