import { db } from "@/lib/db/client";
import { log } from "@/lib/log";
import type { Progress } from "./chunks";

export interface ProgressReporter extends Progress {
  /** Says how many rows there will be. */
  readonly expect: (rowsTotal: number) => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/**
 * Tells the page how far a batch is, outside the transaction that does the work, which nobody else can see into. One write
 * at a time; a figure that comes meanwhile replaces the one that waits. A lost figure does no harm.
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
    await db().importBatch.updateMany({ where: { id: batchId }, data: { rowsTotal } });
  };
  return Object.assign(report, { expect, settled: async () => void (await running) });
}
