import { db } from "@/lib/db/client";

export interface OpenUnit {
  readonly id: string;
  /** With the unit above it where two open units bear one name, as two wards of different districts may. */
  readonly name: string;
  readonly path: string;
}

/** The open units below the government itself, by name. */
export async function openUnits(): Promise<readonly OpenUnit[]> {
  const units = await db().workUnit.findMany({
    where: { isActive: true, parentId: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, path: true, parent: { select: { name: true } } },
  });
  const bearers = new Map<string, number>();
  for (const { name } of units) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return units.map(({ id, name, path, parent }) => ({
    id,
    name: parent && (bearers.get(name) ?? 0) > 1 ? `${name} (${parent.name})` : name,
    path,
  }));
}
