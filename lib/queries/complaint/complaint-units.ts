import { db } from "@/lib/db/client";

export interface ComplaintUnit {
  readonly id: string;
  /** With the unit above it where two open units bear one name, as two wards of different districts may. */
  readonly name: string;
}

/** The open units that a citizen or the coordinator may choose, by name. */
export async function complaintUnits(): Promise<readonly ComplaintUnit[]> {
  const units = await db().workUnit.findMany({
    where: { isActive: true, parentId: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, parent: { select: { name: true } } },
  });
  const bearers = new Map<string, number>();
  for (const { name } of units) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return units.map(({ id, name, parent }) => ({
    id,
    name: parent && (bearers.get(name) ?? 0) > 1 ? `${name} (${parent.name})` : name,
  }));
}
