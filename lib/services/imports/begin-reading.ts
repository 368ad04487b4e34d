import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { batchFor, moveBatch } from "./import-batch";

/**
 * Takes a batch up: the first time, again after a process that was killed, or to plan anew because the plan was stale. Gives the
 * sealed file, or null where the rows were read before. Taken up again it stands where it stood, so only the first time is
 * on the trail.
 */
export function beginReading(
  ctx: ServiceContext,
  batchId: string,
): Promise<{ readonly sealed: string | null }> {
  return mutate<{ sealed: string | null }>(ctx, async (tx) => {
    const { batch, next } = await batchFor(tx, ctx, batchId, "read");
    const file = await tx.importFile.findUnique({ where: { batchId }, select: { sealed: true } });
    const result = { sealed: file?.sealed ?? null };
    if (batch.state === next) return { result, audit: { notAudited: "repeat" } };
    await moveBatch(tx, batch, batch.version, { state: next });
    return { result, audit: { action: "import.read", subject: { type: "import", id: batchId } } };
  });
}
