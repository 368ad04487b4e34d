import { isReadingHopeless } from "@/lib/domain/imports/batch-lifecycle";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { batchFor, moveBatch } from "./import-batch";

export type Reading =
  /** The sealed file; null where the rows were read before. */
  { readonly isGivenUp: false; readonly sealed: string | null } | { readonly isGivenUp: true };

/**
 * Takes a batch up: the first time, again after a process that was killed, or to plan anew because the plan was stale. Gives
 * the sealed file, or null where the rows were read before. Each time is counted before the file is opened, so that a file
 * that kills the process is known by it: the third time it is failed instead, and its bytes go. Called where no other process
 * reads the batch (`readAlone`), and taken back by one that is stopped (`handBackReading`), so that a restart of the server
 * is not taken for the file's doing. Taken up again it stands where it stood, so only the first time and the giving up are on the trail.
 */
export function beginReading(ctx: ServiceContext, batchId: string): Promise<Reading> {
  return mutate<Reading>(ctx, async (tx) => {
    const { batch, next } = await batchFor(tx, ctx, batchId, "read");
    if (isReadingHopeless(batch.readAttempts)) {
      const failed = await batchFor(tx, ctx, batchId, "fail");
      const failure = "FILE_NEVER_READ";
      await moveBatch(tx, batch, batch.version, { state: failed.next, failure, failureDetail: null });
      await tx.importFile.deleteMany({ where: { batchId } });
      return {
        result: { isGivenUp: true },
        audit: {
          action: "import.plan",
          subject: { type: "import", id: batchId },
          after: { failure, attempts: batch.readAttempts },
        },
      };
    }
    const file = await tx.importFile.findUnique({ where: { batchId }, select: { sealed: true } });
    await moveBatch(tx, batch, batch.version, { state: next, readAttempts: { increment: 1 } });
    const result = { isGivenUp: false, sealed: file?.sealed ?? null } as const;
    if (batch.state === next) return { result, audit: { notAudited: "repeat" } };
    return { result, audit: { action: "import.read", subject: { type: "import", id: batchId } } };
  });
}
