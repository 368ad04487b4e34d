import { db } from "@/lib/db/client";
import { log } from "@/lib/log";
import type { Progress } from "./chunks";

export interface ProgressReporter extends Progress {
  /** Begins to count anew, up to so many rows; 0 where that is not known yet. */
  readonly expect: (rowsTotal: number) => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/**
 * Tells the page how far a batch is. The one write that does not go through `mutate`: it must be seen while the transaction
 * that does the work is still open, and there is nothing to audit, for it counts work and changes neither a state nor
 * anybody's data. One write at a time; a figure that comes meanwhile replaces the one that waits. A lost figure does no harm.
 */
export function progressReporter(batchId: string): ProgressReporter {
  let waiting: number | null = null;
  let running: Promise<void> | null = null;

  const write = async () => {
    while (waiting !== null) {
      const rowsDone = waiting;
      waiting = null;
      await db().importBatch.updateMany({ where: { id: batchId }, data: { rowsDone } });
    }
  };
  const report = (rowsDone: number) => {
    waiting = rowsDone;
    running ??= write()
      .catch((error: unknown) => log().warn({ err: error, batchId }, "progress not written"))
      .finally(() => {
        running = null;
      });
  };
  const expect = async (rowsTotal: number) => {
    await db().importBatch.updateMany({ where: { id: batchId }, data: { rowsDone: 0, rowsTotal } });
  };
  return Object.assign(report, { expect, settled: async () => void (await running) });
}
