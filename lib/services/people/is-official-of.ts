import type { Tx } from "@/lib/db/client";

/** Whether this person is in office in the unit, or in one below it. */
export async function isOfficialOf(tx: Tx, employeeId: string, unitPath: string): Promise<boolean> {
  const found = await tx.employee.count({
    where: { id: employeeId, state: "ACTIVE", unit: { path: { startsWith: unitPath } } },
  });
  return found > 0;
}
