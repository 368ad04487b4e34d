import { db } from "@/lib/db/client";
import { inOffice } from "@/lib/db/in-office";
import { fullName } from "@/lib/domain/people/full-name";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { type Official, officialsOf } from "../people/officials";
import { visibleServicesWhere } from "../service/visible-services";

/** Somebody who serves or served at a service. All days are YYYY-MM-DD. */
export interface ServingOfficerView {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly servesFrom: string;
  readonly servesUntil: string | null;
  /** Deactivated, or in office elsewhere: citizens do not see them any more. */
  readonly hasLeft: boolean;
  readonly version: number;
}

/** A service as who lists its officers sees it. */
export interface StaffedService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly asksOfficer: boolean;
  readonly officers: readonly ServingOfficerView[];
  /** Whom one may list: everybody in office in the unit or below it. */
  readonly officials: readonly Official[];
}

/** A service with those who serve there, by their first day, for who lists them; null for everybody else. */
export async function staffedService(
  viewer: Viewer,
  id: string,
  today: string,
): Promise<StaffedService | null> {
  const visible = visibleServicesWhere(viewer, "officer.enlist");
  if (!visible) return null;
  const row = await db().service.findFirst({
    where: { AND: [{ id }, visible] },
    select: {
      id: true,
      slug: true,
      name: true,
      asksOfficer: true,
      unit: { select: { path: true } },
      officers: {
        orderBy: [{ servesFrom: "desc" }, { label: "asc" }],
        include: {
          employee: { select: { name: true, titleBefore: true, titleAfter: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { unit, officers, ...service } = row;
  const listed = officers.map(({ employeeId }) => employeeId);
  const [stay, officials] = await Promise.all([
    inOffice(db(), listed, unit.path, today),
    officialsOf(unit.path, today),
  ]);
  return {
    ...service,
    officers: officers.map(({ employee, employeeId, servesFrom, servesUntil, ...officer }) => ({
      id: officer.id,
      label: officer.label,
      version: officer.version,
      name: fullName(employee),
      servesFrom: dayOf(servesFrom),
      servesUntil: servesUntil && dayOf(servesUntil),
      hasLeft: !stay.has(employeeId),
    })),
    officials,
  };
}
