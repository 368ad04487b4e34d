import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
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
  readonly officials: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: string | null;
  }[];
}

/** A list to choose from: more than any unit of a kabupaten has. */
const MOST_OFFICIALS = 500;

const PERSON = { name: true, titleBefore: true, titleAfter: true } as const;

/** A service with those who serve there, by their first day, for who lists them; null for everybody else. */
export async function staffedService(viewer: Viewer, id: string): Promise<StaffedService | null> {
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
          employee: { select: { ...PERSON, state: true, unit: { select: { path: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const { unit, officers, ...service } = row;
  const officials = await db().employee.findMany({
    where: { state: "ACTIVE", unit: { path: { startsWith: unit.path } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_OFFICIALS,
    select: { ...PERSON, id: true, position: { select: { title: true } } },
  });
  return {
    ...service,
    officers: officers.map(({ employee, servesFrom, servesUntil, ...officer }) => ({
      id: officer.id,
      label: officer.label,
      version: officer.version,
      name: fullName(employee),
      servesFrom: dayOf(servesFrom),
      servesUntil: servesUntil && dayOf(servesUntil),
      hasLeft: employee.state !== "ACTIVE" || !employee.unit?.path.startsWith(unit.path),
    })),
    officials: officials.map(({ id, position, ...name }) => ({
      id,
      name: fullName(name),
      position: position?.title ?? null,
    })),
  };
}
