import { UNIT_ANSWERERS } from "@/lib/permissions/complaint-access";
import { isHeldIn, unitsOfHolders } from "../access/role-holders";
import { type OpenUnit, openUnits } from "../people/open-units";

export type ComplaintUnit = Pick<OpenUnit, "id" | "name">;

/** A unit as the coordinator chooses it. */
export interface AssignableUnit extends ComplaintUnit {
  /** Somebody there, or who leads a unit above it, may answer. */
  readonly isAnswered: boolean;
}

/** The open units that a citizen may choose, by name. */
export const complaintUnits = async (): Promise<readonly ComplaintUnit[]> =>
  (await openUnits()).map(({ id, name }) => ({ id, name }));

/** The same, as the coordinator assigns to them: with whether anybody would be there to answer. */
export async function assignableUnits(): Promise<readonly AssignableUnit[]> {
  const [units, answering] = await Promise.all([openUnits(), unitsOfHolders(UNIT_ANSWERERS)]);
  return units.map(({ id, name, path }) => ({ id, name, isAnswered: isHeldIn(answering, path) }));
}
