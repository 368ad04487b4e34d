import { db } from "@/lib/db/client";
import type { ImportKind, ImportState } from "@/lib/domain/imports/batch-lifecycle";

/** Where a batch stands; what the job that carries it on must know. */
export function importState(batchId: string): Promise<{
  readonly state: ImportState;
  readonly kind: ImportKind;
  readonly version: number;
  readonly created: number;
  readonly changed: number;
} | null> {
  return db().importBatch.findUnique({
    where: { id: batchId },
    select: { state: true, kind: true, version: true, created: true, changed: true },
  });
}
