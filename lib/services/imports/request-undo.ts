import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ImportStepInput } from "@/lib/schemas/imports";
import type { ServiceContext } from "../context";
import { enqueue } from "../enqueue";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { batchFor, moveBatch } from "./import-batch";
import { undoObstacles } from "./undo-obstacles";

/** Asks to take a whole batch back; refused at once where later work builds on it. */
export function requestUndo(
  ctx: ServiceContext,
  { batchId, version }: ImportStepInput,
  runs: "inBackground" | "byCaller" = "inBackground",
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { batch, next } = await batchFor(tx, ctx, batchId, "requestUndo");
    const obstacles = await undoObstacles(tx, batch, employeeIdOf(ctx.viewer), ctx.today);
    if (obstacles.length > 0) {
      throw refusedBecause(
        "import",
        obstacles.map(({ obstacle }) => obstacle),
      );
    }
    await moveBatch(tx, batch, version, {
      state: next,
      rowsDone: 0,
      rowsTotal: batch.created + batch.changed,
      failure: null,
      failureDetail: null,
    });
    if (runs === "inBackground") await enqueue(tx, "import.run", { batchId });
    return {
      result: undefined,
      audit: { action: "import.requestUndo", subject: { type: "import", id: batchId } },
    };
  });
}
