import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { visibleUnits } from "../people/list-units";
import { matrixOf, type RoleMatrix } from "./role-matrix";
import { countablePrefixes } from "./visible-plans";

export interface UnitMatrix {
  readonly name: string;
  /** Who holds the role of the unit's head: one person, none, or more while an acting one stands in. */
  readonly heads: readonly { readonly id: string; readonly name: string }[];
  /** Whose matrix it is: the head that was asked for, else the first by name. Null where nobody leads the unit. */
  readonly headId: string | null;
  readonly matrix: RoleMatrix | null;
}

/**
 * The matrix of roles and results of a unit in a period, which is its head's, for who reads the plans of the unit
 * (`plan.read` by unit): HR, the unit's own HR, a head above, the inspectorate. People and plans of units beyond the reader's
 * reach are left out. Null for everybody else, and for a unit that does not exist.
 */
export async function unitMatrix(
  viewer: Viewer,
  today: string,
  asked: {
    readonly unitId: string;
    readonly periodId: string;
    readonly headId?: string | undefined;
    readonly after?: string | undefined;
  },
): Promise<UnitMatrix | null> {
  const where = visibleUnits(viewer, "plan.read");
  if (!where) return null;
  const { unitId, periodId, after } = asked;
  const unit = await db().workUnit.findFirst({
    where: { AND: [{ id: unitId }, where] },
    select: { name: true },
  });
  if (!unit) return null;
  const heads = await db().employee.findMany({
    where: { state: "ACTIVE", grants: { some: { role: "UNIT_HEAD", unitId, revokedAt: null } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const head = heads.find(({ id }) => id === asked.headId) ?? heads[0];
  return {
    name: unit.name,
    heads,
    headId: head?.id ?? null,
    matrix: head
      ? await matrixOf(head.id, today, { periodId, after, within: countablePrefixes(viewer) })
      : null,
  };
}
