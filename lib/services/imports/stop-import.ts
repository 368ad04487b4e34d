import type { ImportEvent } from "@/lib/domain/imports/batch-lifecycle";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { batchFor, moveBatch } from "./import-batch";

/** Why the server could not go on with a batch, as a code with the names it is about. */
export interface ImportFailure {
  readonly code: string;
  readonly detail?: readonly string[];
}

/**
 * Ends a step that cannot succeed: "fail" a file that cannot be read, "replan" a plan that is stale, "keep" a batch that can no
 * longer be undone. The page says why.
 */
export function stopImport(
  ctx: ServiceContext,
  batchId: string,
  event: Extract<ImportEvent, "fail" | "replan" | "keep">,
  { code, detail = [] }: ImportFailure,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { batch, next } = await batchFor(tx, ctx, batchId, event);
    await moveBatch(tx, batch, batch.version, {
      state: next,
      readAttempts: 0,
      failure: code,
      failureDetail: detail.length > 0 ? detail.join(", ") : null,
    });
    if (event === "fail") await tx.importFile.deleteMany({ where: { batchId } });
    const action = event === "keep" ? "import.undo" : event === "replan" ? "import.apply" : "import.plan";
    return {
      result: undefined,
      audit: { action, subject: { type: "import", id: batchId }, after: { failure: code, detail } },
    };
  });
}
