import type { Tx } from "@/lib/db/client";

/** One change of the tree at a time: two moves that are each fine alone may put two units under one another. */
export async function lockUnitTree(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bina.units'))`;
}
