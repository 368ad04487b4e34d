import { db } from "@/lib/db/client";
import { enqueue } from "../enqueue";

/**
 * Asks again for the work of batches that a killed process left in the middle. Its job would be tried again only after the
 * queue has given the process up, which takes minutes; the work is idempotent, so one job too many does no harm.
 */
export async function resumeImports(): Promise<number> {
  const busy = await db().importBatch.findMany({
    where: { state: { in: ["UPLOADED", "READING", "APPLYING", "UNDOING"] } },
    select: { id: true },
  });
  for (const { id } of busy) await db().$transaction((tx) => enqueue(tx, "import.run", { batchId: id }));
  return busy.length;
}
