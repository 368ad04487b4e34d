import type { ServiceContext } from "../context";
import { mutate } from "../mutate";

/**
 * Takes the start back that `beginReading` counted, for a process that is told to stop while it reads: it ends because it
 * must, not because of the file. The version stays, for whoever has the page open sees no change.
 */
export function handBackReading(ctx: ServiceContext, batchId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    await tx.importBatch.updateMany({
      where: { id: batchId, state: "READING", readAttempts: { gt: 0 } },
      data: { readAttempts: { decrement: 1 } },
    });
    return { result: undefined, audit: { notAudited: "repeat" } };
  });
}
