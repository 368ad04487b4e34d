import { db } from "@/lib/db/client";

/**
 * Takes a batch up: the first time, again after a process that was killed, or to plan anew because the plan was stale. Gives the
 * sealed file, or null where the rows were read before. Only a marker of work that is idempotent, hence no audit.
 */
export async function beginReading(batchId: string): Promise<{ readonly sealed: string | null }> {
  await db().importBatch.updateMany({
    where: { id: batchId, state: { in: ["UPLOADED", "READING"] } },
    data: { state: "READING", rowsDone: 0, rowsTotal: 0 },
  });
  const file = await db().importFile.findUnique({ where: { batchId }, select: { sealed: true } });
  return { sealed: file?.sealed ?? null };
}
