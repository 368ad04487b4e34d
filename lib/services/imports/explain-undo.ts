import { db } from "@/lib/db/client";
import type { UndoObstacle } from "@/lib/domain/imports/undo-obstacle";
import { can } from "@/lib/permissions/can";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { notFound } from "../errors";
import { undoObstacles } from "./undo-obstacles";

/** What would keep a batch from being undone, with the first names that it is about. Changes nothing. */
export function explainUndo(
  viewer: Viewer,
  batchId: string,
  today: string,
): Promise<readonly { readonly obstacle: UndoObstacle; readonly names: readonly string[] }[]> {
  return db().$transaction(async (tx) => {
    const batch = await tx.importBatch.findUnique({
      where: { id: batchId },
      select: { id: true, kind: true },
    });
    if (!batch || !can(viewer, "people.import", {})) throw notFound("import");
    return undoObstacles(tx, batch, employeeIdOf(viewer), today);
  });
}
