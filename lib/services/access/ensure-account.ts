import type { Tx } from "@/lib/db/client";

/**
 * The account of an employee, made without a password if there is none: it can be opened by a reset of HR or by the link
 * in a mail, never guessed. For the import of the roster and for whoever creates an employee; the caller's audit row
 * tells of it. Of two who make it at once the second one waits and finds it.
 */
export async function ensureAccount(tx: Tx, employeeId: string): Promise<{ readonly id: string }> {
  await tx.account.createMany({ data: [{ employeeId, mustChangePassword: true }], skipDuplicates: true });
  return tx.account.findUniqueOrThrow({ where: { employeeId }, select: { id: true } });
}
