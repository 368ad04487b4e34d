import { db } from "@/lib/db/client";
import { unitIdsOf } from "@/lib/domain/people/unit-path";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { visibleUnits } from "./list-units";
import { EMPLOYEE_COLUMNS, employeeRow } from "./search-employees";

export interface UnitPage {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly code: string;
  readonly isActive: boolean;
  readonly parentId: string | null;
  /** From the top down, without the unit itself. */
  readonly above: readonly { readonly id: string; readonly name: string }[];
  readonly children: readonly {
    readonly id: string;
    readonly name: string;
    readonly isActive: boolean;
    readonly people: number;
  }[];
  readonly people: number;
  readonly peopleBelow: number;
  readonly services: number;
  /** Who holds the role of its head: one person, or none, or more while an acting one stands in. */
  readonly heads: readonly {
    readonly id: string;
    readonly name: string;
    readonly positionTitle: string | null;
  }[];
  readonly mayEdit: boolean;
  /** Opens the matrix of roles and results of its head. */
  readonly mayReadPlans: boolean;
}

const ACTIVE_PEOPLE = { select: { employees: { where: { state: "ACTIVE" as const } }, services: true } };

/** One unit with its place in the tree; null for whom may not see it. */
export async function unitPage(viewer: Viewer, id: string): Promise<UnitPage | null> {
  const where = visibleUnits(viewer, "people.read");
  if (!where) return null;
  const unit = await db().workUnit.findFirst({
    where: { AND: [{ id }, where] },
    include: {
      _count: ACTIVE_PEOPLE,
      children: { orderBy: { name: "asc" }, include: { _count: ACTIVE_PEOPLE } },
    },
  });
  if (!unit) return null;
  const aboveIds = unitIdsOf(unit.path).slice(0, -1);
  const [above, peopleBelow, heads] = await Promise.all([
    db().workUnit.findMany({ where: { id: { in: aboveIds } }, select: { id: true, name: true } }),
    db().employee.count({ where: { state: "ACTIVE", unit: { path: { startsWith: unit.path } } } }),
    db().employee.findMany({
      where: { state: "ACTIVE", grants: { some: { role: "UNIT_HEAD", unitId: id, revokedAt: null } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: EMPLOYEE_COLUMNS,
    }),
  ]);
  return {
    id,
    version: unit.version,
    name: unit.name,
    code: unit.code,
    isActive: unit.isActive,
    parentId: unit.parentId,
    above: aboveIds.flatMap((aboveId) => above.filter((one) => one.id === aboveId)),
    children: unit.children.map((child) => ({
      id: child.id,
      name: child.name,
      isActive: child.isActive,
      people: child._count.employees,
    })),
    people: unit._count.employees,
    peopleBelow,
    services: unit._count.services,
    heads: heads.map(employeeRow),
    mayEdit: can(viewer, "unit.edit", { unitPath: unit.path }),
    mayReadPlans: can(viewer, "plan.read", { unitPath: unit.path }),
  };
}
