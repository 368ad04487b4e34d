import type { Tx } from "@/lib/db/client";

/**
 * Holds an employee's account until the transaction ends, for whoever judges an account by its roles or a role by the
 * account: a temporary password and a role that guards from it must not both come through.
 */
export async function lockAccountOf(tx: Tx, employeeId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "account" WHERE "employee_id" = ${employeeId}::uuid FOR UPDATE`;
}
