import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { can } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { conflict, notFound } from "../errors";

const INCLUDE = {
  unit: { select: { path: true, name: true } },
  account: { select: { id: true } },
  grants: { where: { revokedAt: null }, select: { id: true, role: true } },
} as const satisfies Prisma.EmployeeInclude;

export type LoadedEmployee = Prisma.EmployeeGetPayload<{ include: typeof INCLUDE }>;

/** The employee if this viewer may do this to them; else they do not exist for the viewer. */
export async function loadEmployee(
  tx: Tx,
  viewer: Viewer,
  permission: Permission,
  id: string,
): Promise<LoadedEmployee> {
  const employee = await tx.employee.findUnique({ where: { id }, include: INCLUDE });
  const facts = { ownerId: id, unitPath: employee?.unit?.path ?? null };
  if (!employee || !can(viewer, permission, facts)) throw notFound("employee");
  return employee;
}

/**
 * Writes the change only if the record is still as it was seen; else somebody else was first. Placements and appraisers
 * count as part of the record, so that of two who change them at once one is told.
 */
export async function changeEmployee(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  data: Prisma.EmployeeUncheckedUpdateManyInput = {},
): Promise<void> {
  const changed = await tx.employee.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw conflict("employee");
}
