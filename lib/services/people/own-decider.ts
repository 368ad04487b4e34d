import type { Tx } from "@/lib/db/client";
import { unsettledRatersOf } from "@/lib/db/unsettled-raters";
import { GRANTS, type Permission, type Reach } from "@/lib/permissions/grants";
import { GRANTED_ROLES } from "@/lib/permissions/roles";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { refusedBecause } from "../errors";
import type { LoadedEmployee } from "./load-employee";

/** Roles that let their holder name appraisers, everywhere or in a unit. */
const APPOINTING = GRANTED_ROLES.filter((role) => "appraiser.appoint" in GRANTS[role]);

/**
 * Nobody chooses who decides about themselves: whoever gives the viewer a rating that is not settled (`unsettledRatersOf`) gets their own appraiser, who
 * decides an objection to it, from another officer (docs/rules.md#appraiser). Throws REFUSED. Where nobody else in service may do
 * it, it is done all the same, since a decision would have nobody to take it: what is returned goes into the trail, and the page of
 * the appraisal says so.
 */
export async function ownDeciderMark(
  tx: Tx,
  viewer: Viewer,
  employee: LoadedEmployee,
): Promise<{ readonly choosesOwnDecider?: true }> {
  const viewerId = employeeIdOf(viewer);
  if (viewerId === null || !(await unsettledRatersOf(tx, [viewerId])).has(employee.id)) return {};
  const others = await tx.grant.findMany({
    where: {
      revokedAt: null,
      role: { in: [...APPOINTING] },
      employee: { state: "ACTIVE", id: { notIn: [viewerId, employee.id] }, account: { isDisabled: false } },
    },
    select: { role: true, unit: { select: { path: true } } },
  });
  const isSomebodyElses = others.some(({ role, unit }) => {
    const grants: Readonly<Partial<Record<Permission, Reach>>> = GRANTS[role];
    if (grants["appraiser.appoint"] === "all") return true;
    return unit !== null && (employee.unit?.path.startsWith(unit.path) ?? false);
  });
  if (isSomebodyElses) throw refusedBecause("appraiser", ["APPOINTS_OWN_DECIDER"]);
  return { choosesOwnDecider: true };
}
