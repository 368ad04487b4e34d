import type { Tx } from "@/lib/db/client";
import { countFates } from "@/lib/domain/imports/row-plan";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { importersOf, type ParsedImport, type PlannedImport, planParsed, storedImport } from "./batch-plan";
import { inChunks, type Progress } from "./chunks";
import { batchFor, lockImports, moveBatch } from "./import-batch";

/** Cells of refused rows as they stood in the file, by heading, for the workbook to correct. NIK sealed. */
export type CellsByRow = ReadonlyMap<number, Readonly<Record<string, string | number | boolean | null>>>;

const TIMEOUT_MS = 5 * 60_000;

/**
 * The dry run: writes down what each row would do. Nothing of the people changes. The file goes: what is still needed of
 * it lies in the rows. Planning again replaces the plan before.
 */
export function planImport(
  ctx: ServiceContext,
  batchId: string,
  read: { readonly parsed: ParsedImport; readonly cells: CellsByRow } | null,
  progress: Progress,
): Promise<void> {
  return mutate(
    ctx,
    async (tx) => {
      await lockImports(tx);
      const { batch, next } = await batchFor(tx, ctx, batchId, "plan");
      const parsed = read?.parsed ?? (await storedImport(tx, batch)).parsed;
      const plan = await planParsed(tx, ctx, parsed, importersOf(batch));
      const cells = read?.cells ?? (await storedCells(tx, batchId));
      await writeRows(tx, batchId, plan, cells, progress);
      await tx.importFile.deleteMany({ where: { batchId } });
      const counts = countFates(plan.rows);
      const newUnits = plan.kind === "ROSTER" ? plan.newUnits.map(({ name }) => name) : [];
      await moveBatch(tx, batch, batch.version, {
        state: next,
        readAttempts: 0,
        ...counts,
        rowsTotal: plan.rows.length,
        rowsDone: plan.rows.length,
        made: { newUnits },
      });
      return {
        result: undefined,
        audit: { action: "import.plan", subject: { type: "import", id: batchId }, after: counts },
      };
    },
    TIMEOUT_MS,
  );
}

async function storedCells(tx: Tx, batchId: string): Promise<CellsByRow> {
  const rows = await tx.$queryRaw<{ row: number; cells: Record<string, string | number | boolean | null> }[]>`
    SELECT "row", "data" -> 'cells' AS "cells" FROM "import_row"
    WHERE "batch_id" = ${batchId}::uuid AND jsonb_typeof("data" -> 'cells') = 'object'`;
  return new Map(rows.map(({ row, cells }) => [row, cells]));
}

async function writeRows(
  tx: Tx,
  batchId: string,
  plan: PlannedImport,
  cells: CellsByRow,
  progress: Progress,
): Promise<void> {
  await tx.importRow.deleteMany({ where: { batchId } });
  const rows = plan.rows.map(({ row, fate, nip, name, record, step, changes, faults, warnings }) => ({
    row,
    fate,
    nip,
    name,
    data: { record, step, cells: fate === "REFUSED" ? (cells.get(row) ?? null) : null },
    changes,
    faults,
    warnings,
  }));
  await inChunks(rows, progress, async (chunk) => {
    await tx.$executeRaw`
      INSERT INTO "import_row" ("batch_id", "row", "fate", "nip", "name", "data", "changes", "faults", "warnings")
      SELECT ${batchId}::uuid, g."row", g."fate"::"import_fate", g."nip", g."name", g."data", g."changes", g."faults", g."warnings"
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS g("row" int, "fate" text, "nip" text, "name" text,
        "data" jsonb, "changes" jsonb, "faults" jsonb, "warnings" jsonb)`;
  });
}
