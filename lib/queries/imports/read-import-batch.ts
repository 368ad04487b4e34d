import { db } from "@/lib/db/client";
import type { ImportKind, ImportState } from "@/lib/domain/imports/batch-lifecycle";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";

export interface ImportBatchView {
  readonly id: string;
  readonly version: number;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
  readonly failure: string | null;
  readonly failureDetail: string | null;
  readonly newUnits: readonly string[];
  readonly createdAt: string;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
}

function newUnitsOf(made: unknown): readonly string[] {
  const given = typeof made === "object" && made !== null && "newUnits" in made ? made.newUnits : [];
  return Array.isArray(given) ? given.filter((name) => typeof name === "string") : [];
}

/** One import as its page shows it; null where there is none, or the viewer may not import. */
export async function readImportBatch(viewer: Viewer, id: string): Promise<ImportBatchView | null> {
  if (!canSomewhere(viewer, "people.import")) return null;
  const batch = await db().importBatch.findUnique({
    where: { id },
    omit: { fileSha256: true, confirmedById: true, createdById: true },
  });
  if (!batch) return null;
  const { made, createdAt, appliedAt, undoneAt, ...rest } = batch;
  return {
    ...rest,
    newUnits: newUnitsOf(made),
    createdAt: createdAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
