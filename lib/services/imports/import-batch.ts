import type { Tx } from "@/lib/db/client";
import type { ImportBatchModel } from "@/lib/db/generated/models";
import { decideImport, type ImportEvent, type ImportState } from "@/lib/domain/imports/batch-lifecycle";
import { can } from "@/lib/permissions/can";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";

/** The batch for somebody who may import, and the state after the event; the usual refusals otherwise. */
export async function batchFor(
  tx: Tx,
  ctx: ServiceContext,
  batchId: string,
  event: ImportEvent,
): Promise<{ readonly batch: ImportBatchModel; readonly next: ImportState }> {
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } });
  if (!batch || !can(ctx.viewer, "people.import", {})) throw notFound("import");
  const decision = decideImport(batch.state, event);
  if (!decision.ok) throw refusedBecause("import", decision.reasons);
  return { batch, next: decision.value };
}

/** Moves the batch on, unless somebody else did meanwhile. */
export async function moveBatch(
  tx: Tx,
  batch: Pick<ImportBatchModel, "id" | "state">,
  version: number,
  data: Parameters<Tx["importBatch"]["updateMany"]>[0]["data"],
): Promise<void> {
  const moved = await tx.importBatch.updateMany({
    where: { id: batch.id, state: batch.state, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("import");
}

/**
 * One import at a time writes people, whatever it is; the lock ends with the transaction. Its number is that of the table, so
 * that governments in other schemas do not wait for each other.
 */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock('import_batch'::regclass::oid::bigint)`;
}
