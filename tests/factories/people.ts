import { db } from "@/lib/db/client";
import { type GrantedRole, ROLES, type Role } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer, type HeldRole, type Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf, localDayOf } from "@/lib/time";

let serial = 0;
const next = (): number => {
  serial += 1;
  return serial;
};

/** A valid NIP of a synthetic PNS; each call gives another one. */
export function syntheticNip(): string {
  const n = next();
  const day = String((n % 28) + 1).padStart(2, "0");
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, "0");
  const year = 1970 + (Math.floor(n / 336) % 20);
  const serialPart = String((Math.floor(n / 6720) % 999) + 1).padStart(3, "0");
  return `${year}${month}${day}2010011${serialPart}`;
}

/** A unit, at the root or under another one. */
export async function aUnit(
  given: { readonly name?: string; readonly parent?: { id: string; path: string } } = {},
) {
  const id = crypto.randomUUID();
  return db().workUnit.create({
    data: {
      id,
      code: `UJI-${id.slice(0, 13)}`,
      name: given.name ?? `Dinas Contoh ${next()}`,
      parentId: given.parent?.id ?? null,
      path: `${given.parent?.path ?? ""}${id}/`,
    },
  });
}

interface GivenEmployee {
  readonly name?: string;
  readonly unitId?: string;
  readonly kind?: "PNS" | "PPPK";
  readonly startsOn?: string;
  readonly nip?: string;
}

/** An active synthetic employee with a placement and an account. */
export async function anEmployee(given: GivenEmployee = {}) {
  const nip = given.nip ?? syntheticNip();
  const name = given.name ?? `Pegawai Contoh ${next()}`;
  const unitId = given.unitId ?? (await aUnit()).id;
  const title = { title: "Pengadministrasi Perkantoran", kind: "PELAKSANA" } as const;
  const position = await db().position.upsert({ where: { title_kind: title }, create: title, update: {} });
  const placement = { unitId, positionId: position.id, startsOn: dateOf(given.startsOn ?? "2020-01-01") };
  return db().employee.create({
    data: {
      nip,
      name,
      birthDate: dateOf(`${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`),
      sex: "MALE",
      kind: given.kind ?? "PNS",
      golongan: "III/a",
      unitId,
      positionId: position.id,
      searchText: `${name.toLowerCase()} ${nip}`,
      isSynthetic: true,
      placements: { create: placement },
      account: { create: { mustChangePassword: false } },
    },
    include: { account: true, unit: true },
  });
}

/** Makes one person the definitive appraiser of another. */
export const appoint = (employeeId: string, appraiserId: string, startsOn = "2020-01-01") =>
  db().appraiserAssignment.create({ data: { employeeId, appraiserId, startsOn: dateOf(startsOn) } });

export const grantRole = (employeeId: string, role: GrantedRole, unitId?: string) =>
  db().grant.create({
    data: { employeeId, role, unitId: unitId ?? null, grantedAt: new Date("2026-01-01T00:00:00Z") },
  });

interface Person {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly account: { readonly id: string } | null;
}

/** The viewer that a sign-in of this employee would give, with the roles named. */
export function viewerOf(employee: Person, roles: readonly HeldRole[] = []): EmployeeViewer {
  return {
    kind: "employee",
    accountId: employee.account?.id ?? "",
    sessionId: "00000000-0000-4000-8000-000000000000",
    employeeId: employee.id,
    nip: employee.nip,
    name: employee.name,
    roles: [{ role: "STAFF" }, ...roles],
  };
}

/** Somebody for each of these roles, who holds it for this unit; beside them whoever is not signed in. */
export async function holdersOf(
  roles: readonly Role[],
  unit: { readonly path: string },
): Promise<readonly (readonly [string, Viewer])[]> {
  const holders: (readonly [string, Viewer])[] = [["anonymous", ANONYMOUS]];
  for (const role of roles) {
    const employee = await anEmployee();
    const held = role === "STAFF" ? [] : [{ role, unitPath: unit.path }];
    holders.push([role, viewerOf(employee, held)]);
  }
  return holders;
}

/** Every role but these. */
export const rolesBut = (...excepted: readonly Role[]): readonly Role[] =>
  ROLES.filter((role) => !excepted.includes(role));

/** A context for services; its clock stands still. */
export function contextOf<V extends Viewer>(viewer: V, at = "2026-06-15T03:00:00Z"): ServiceContext<V> {
  const now = new Date(at);
  const origin = { address: "127.0.0.1", userAgent: "test", requestId: "test" };
  return { viewer, now, today: localDayOf(now), origin };
}
