import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { listUnits, type UnitRow } from "./list-units";

const MOST_TITLES = 500;

/** The open units into which the viewer may put somebody, and the names of positions in use; null for who moves nobody. */
export async function placeChoices(
  viewer: Viewer,
): Promise<{ readonly units: readonly UnitRow[]; readonly positionTitles: readonly string[] } | null> {
  const units = await listUnits(viewer, "people.edit");
  if (!units) return null;
  const positions = await db().position.findMany({
    where: { employees: { some: { state: "ACTIVE" } } },
    select: { title: true },
    distinct: ["title"],
    orderBy: { title: "asc" },
    take: MOST_TITLES,
  });
  return {
    units: units.filter(({ isActive }) => isActive),
    positionTitles: positions.map(({ title }) => title),
  };
}
