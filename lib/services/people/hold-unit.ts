import type { Tx } from "@/lib/db/client";

/**
 * A unit as it is now, held until the transaction ends: closing it waits, and then sees what was written. Writers do not wait
 * for one another. Null where there is no such unit.
 */
export async function holdUnit(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "work_unit" WHERE "id" = ${id}::uuid FOR SHARE`;
  return tx.workUnit.findUnique({
    where: { id },
    select: { id: true, name: true, path: true, isActive: true },
  });
}
