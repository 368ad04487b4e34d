import { parentPort } from "node:worker_threads";
import type { PaperOrder } from "./paper-order";
import type { PressAnswer } from "./press";
import { printPaper } from "./print-paper";

/** The thread of the press: one order after the other. */
parentPort?.on("message", async ({ id, order }: { readonly id: number; readonly order: PaperOrder }) => {
  parentPort?.postMessage(await answerOf(id, order));
});

async function answerOf(id: number, order: PaperOrder): Promise<PressAnswer> {
  try {
    return { id, pdf: new Uint8Array(await printPaper(order)) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
