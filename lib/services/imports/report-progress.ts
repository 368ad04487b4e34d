import { db } from "@/lib/db/client";
import { log } from "@/lib/log";
import type { Progress } from "./chunks";

/**
 * Tells the page how far a batch is, outside the transaction that does the work, which nobody else can see into. One write
 * at a time; a figure that comes meanwhile replaces the one that waits. A lost figure does no harm.
 */
export function progressReporter(batchId: string): Progress & { readonly settled: () => Promise<void> } {
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
  return Object.assign(report, { settled: async () => void (await running) });
}
