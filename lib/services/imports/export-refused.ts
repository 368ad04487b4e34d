import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import type { CellFault } from "@/lib/domain/imports/row-plan";
import { can } from "@/lib/permissions/can";
import type { ServiceContext } from "../context";
import { notFound } from "../errors";
import { mutate } from "../mutate";

export interface RefusedRow {
  readonly row: number;
  readonly nip: string | null;
  readonly name: string | null;
  /** By heading, as they stood in the file; the NIK sealed. Null where only the plan refused a good row. */
  readonly cells: Readonly<Record<string, string | number | boolean | null>> | null;
  readonly faults: readonly CellFault[];
}

/** The refused rows of a batch, to be corrected and imported again. They are personal data, so taking them out is on the trail. */
export function exportRefused(
  ctx: ServiceContext,
  batchId: string,
): Promise<{ readonly kind: ImportKind; readonly fileName: string; readonly rows: readonly RefusedRow[] }> {
  return mutate(ctx, async (tx) => {
    const batch = await tx.importBatch.findUnique({
      where: { id: batchId },
      select: { kind: true, fileName: true },
    });
    if (!batch || !can(ctx.viewer, "people.import", {})) throw notFound("import");
    const rows = await tx.$queryRaw<RefusedRow[]>`
      SELECT "row", "nip", "name", "data" -> 'cells' AS "cells", COALESCE("faults", '[]') AS "faults"
      FROM "import_row" WHERE "batch_id" = ${batchId}::uuid AND "fate" = 'REFUSED' ORDER BY "row"`;
    return {
      result: { ...batch, rows },
      audit: {
        action: "import.export",
        subject: { type: "import", id: batchId },
        after: { rows: rows.length },
      },
    };
  });
}
