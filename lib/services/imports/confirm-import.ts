import type { ImportStepInput } from "@/lib/schemas/imports";
import type { ServiceContext } from "../context";
import { enqueue } from "../enqueue";
import { mutate } from "../mutate";
import { batchFor, moveBatch } from "./import-batch";

/** Says yes to the plan that the page showed. The writing follows as a job; `runs` is false where the caller does it. */
export function confirmImport(
  ctx: ServiceContext,
  { batchId, version }: ImportStepInput,
  runs: "inBackground" | "byCaller" = "inBackground",
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { batch, next } = await batchFor(tx, ctx, batchId, "confirm");
    const confirmedById = ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null;
    await moveBatch(tx, batch, version, {
      state: next,
      rowsDone: 0,
      rowsTotal: batch.created + batch.changed,
      confirmedById,
      failure: null,
      failureDetail: null,
    });
    if (runs === "inBackground") await enqueue(tx, "import.run", { batchId });
    return {
      result: undefined,
      audit: {
        action: "import.confirm",
        subject: { type: "import", id: batchId },
        after: { created: batch.created, changed: batch.changed, refused: batch.refused },
      },
    };
  });
}
