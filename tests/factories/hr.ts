import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import type { CreateEmployeeInput, EditEmployeeInput } from "@/lib/schemas/people";
import { dayOf } from "@/lib/time";
import { anEmployee, aUnit, syntheticNip, viewerOf } from "./people";

/** Somebody with the role HR. */
export const anHr = async (): Promise<EmployeeViewer> => viewerOf(await anEmployee(), [{ role: "HR" }]);

/** The HR officer of one unit and what lies below it. */
export const aUnitHr = async (unit: { readonly path: string }): Promise<EmployeeViewer> =>
  viewerOf(await anEmployee(), [{ role: "UNIT_HR", unitPath: unit.path }]);

/**
 * Everybody who may not touch a person of this unit: strangers, the unit's own head, who reads everything and who sets
 * everything, and the HR officer of another unit.
 */
export async function outsiders(
  employeeId: string,
  unit: { readonly path: string },
): Promise<readonly (readonly [string, Viewer])[]> {
  const someone = await anEmployee();
  const other = await aUnit();
  const self = await db().employee.findUniqueOrThrow({
    where: { id: employeeId },
    include: { account: true },
  });
  return [
    ["anonymous", { kind: "anonymous" }],
    ["staff", viewerOf(someone)],
    ["supervisor", viewerOf(someone, [{ role: "SUPERVISOR" }])],
    ["head of the unit", viewerOf(someone, [{ role: "UNIT_HEAD", unitPath: unit.path }])],
    ["inspector", viewerOf(someone, [{ role: "INSPECTOR" }])],
    ["administrator", viewerOf(someone, [{ role: "ADMINISTRATOR" }])],
    ["HR officer of another unit", viewerOf(someone, [{ role: "UNIT_HR", unitPath: other.path }])],
    ["HR about themselves", viewerOf(self, [{ role: "HR" }])],
  ];
}

export const newEmployee = (
  unitId: string,
  over: Partial<CreateEmployeeInput> = {},
): CreateEmployeeInput => ({
  id: randomUUID(),
  nip: syntheticNip(),
  name: "Pegawai Baru",
  kind: "PNS",
  golongan: "III/a",
  unitId,
  positionTitle: "Analis Kebijakan Ahli Pertama",
  positionKind: "JF_KEAHLIAN",
  startsOn: "2026-03-01",
  ...over,
});

/** The edit that changes nothing, with what is to differ. */
export async function editOf(
  employeeId: string,
  over: Partial<EditEmployeeInput> = {},
): Promise<EditEmployeeInput> {
  const row = await db().employee.findUniqueOrThrow({ where: { id: employeeId } });
  return {
    employeeId,
    version: row.version,
    nip: row.nip,
    name: row.name,
    kind: row.kind,
    golongan: row.golongan ?? undefined,
    email: row.email ?? undefined,
    birthDate: dayOf(row.birthDate),
    sex: row.sex,
    isAppraisedOutside: row.isAppraisedOutside,
    ...over,
  };
}

export const versionOf = async (id: string): Promise<number> =>
  (await db().employee.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** What the trail holds about one action on one subject, oldest first. */
export const auditsOf = (action: string, subjectId: string) =>
  db().auditEvent.findMany({ where: { action, subjectId }, orderBy: { id: "asc" } });
