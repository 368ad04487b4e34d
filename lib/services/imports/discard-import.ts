import type { ImportStepInput } from "@/lib/schemas/imports";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { batchFor, moveBatch } from "./import-batch";

/** Throws a batch away that was never applied, with its file and its rows; that it was there stays known. */
export function discardImport(ctx: ServiceContext, { batchId, version }: ImportStepInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { batch, next } = await batchFor(tx, ctx, batchId, "discard");
    await moveBatch(tx, batch, version, { state: next });
    await tx.importFile.deleteMany({ where: { batchId } });
    await tx.importRow.deleteMany({ where: { batchId } });
    return {
      result: undefined,
      audit: {
        action: "import.discard",
        subject: { type: "import", id: batchId },
        before: { state: batch.state },
      },
    };
  });
}
