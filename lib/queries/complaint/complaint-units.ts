import { db } from "@/lib/db/client";
import { UNIT_ANSWERERS } from "@/lib/permissions/complaint-access";
import { isHeldIn, unitsOfHolders } from "../access/role-holders";

export interface ComplaintUnit {
  readonly id: string;
  /** With the unit above it where two open units bear one name, as two wards of different districts may. */
  readonly name: string;
}

/** A unit as the coordinator chooses it. */
export interface AssignableUnit extends ComplaintUnit {
  /** Somebody there, or who leads a unit above it, may answer. */
  readonly isAnswered: boolean;
}

async function openUnits() {
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

/** The open units that a citizen may choose, by name. */
export const complaintUnits = async (): Promise<readonly ComplaintUnit[]> =>
  (await openUnits()).map(({ id, name }) => ({ id, name }));

/** The same, as the coordinator assigns to them: with whether anybody would be there to answer. */
export async function assignableUnits(): Promise<readonly AssignableUnit[]> {
  const [units, answering] = await Promise.all([openUnits(), unitsOfHolders(UNIT_ANSWERERS)]);
  return units.map(({ id, name, path }) => ({ id, name, isAnswered: isHeldIn(answering, path) }));
}
