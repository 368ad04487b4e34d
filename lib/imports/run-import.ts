import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { importState } from "@/lib/queries/imports/import-state";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { handBackReading } from "@/lib/services/imports/hand-back-reading";
import { planImport } from "@/lib/services/imports/plan-import";
import { readAlone } from "@/lib/services/imports/read-alone";
import { progressReporter } from "@/lib/services/imports/report-progress";
import { stopImport } from "@/lib/services/imports/stop-import";
import { undoImport } from "@/lib/services/imports/undo-import";
import { addressNotice } from "@/lib/text/people-letters";
import { readImport } from "./read-import";
import { unsealFile } from "./sealed-file";
import { WorkbookError } from "./workbook-error";

/**
 * Carries a batch on from wherever it stands: the job behind the page. It may run twice and it may be killed: each step is one
 * transaction and begins anew, and a batch that waits for a person is left alone.
 */
export async function runImport(ctx: ServiceContext, batchId: string): Promise<void> {
  try {
    await step(ctx, batchId);
  } catch (error) {
    if (!isTakenByAnother(error)) throw error;
  }
}

/** Another worker took the same step and was faster, or a person threw the batch away meanwhile. */
const isTakenByAnother = (error: unknown): boolean =>
  error instanceof ServiceError &&
  (error.code === "CONFLICT" || error.reasons.includes("IMPORT_WRONG_STATE"));

async function step(ctx: ServiceContext, batchId: string): Promise<void> {
  const batch = await importState(batchId);
  switch (batch?.state) {
    case "UPLOADED":
    case "READING":
      return read(ctx, batchId, batch.kind);
    case "APPLYING":
      return apply(ctx, batchId, batch.kind);
    case "UNDOING":
      return undo(ctx, batchId);
    case "PLANNED":
    case "APPLIED":
    case "UNDONE":
    case "FAILED":
    case "DISCARDED":
    case undefined:
      return;
  }
}

/** What this process is reading: handed back when it is told to stop. */
const readings = new Set<string>();

/** For a process that ends before its reading does: what it began does not count as a failure of the file. */
export async function handBackReadings(ctx: ServiceContext): Promise<void> {
  for (const batchId of readings) await handBackReading(ctx, batchId);
}

async function read(ctx: ServiceContext, batchId: string, kind: ImportKind): Promise<void> {
  await readAlone(batchId, async () => {
    readings.add(batchId);
    try {
      await readFile(ctx, batchId, kind);
    } finally {
      readings.delete(batchId);
    }
  });
}

async function readFile(ctx: ServiceContext, batchId: string, kind: ImportKind): Promise<void> {
  const reading = await beginReading(ctx, batchId);
  if (reading.isGivenUp) return;
  const { sealed } = reading;
  const progress = progressReporter(batchId);
  try {
    const content = sealed === null ? null : await readImport(kind, unsealFile(sealed), ctx.today);
    await progress.expect(content?.parsed.rows.length ?? 0);
    await planImport(ctx, batchId, content, progress);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    await stopImport(ctx, batchId, "fail", error);
  } finally {
    await progress.settled();
  }
}

async function apply(ctx: ServiceContext, batchId: string, kind: ImportKind): Promise<void> {
  const progress = progressReporter(batchId);
  try {
    await applyImport(ctx, batchId, progress, addressNotice);
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.reasons.includes("IMPORT_STALE")) throw error;
    await progress.settled();
    await stopImport(ctx, batchId, "replan", { code: "IMPORT_STALE" });
    await read(ctx, batchId, kind);
  } finally {
    await progress.settled();
  }
}

async function undo(ctx: ServiceContext, batchId: string): Promise<void> {
  try {
    await undoImport(ctx, batchId, addressNotice);
  } catch (error) {
    const [reason] = error instanceof ServiceError && error.code === "REFUSED" ? error.reasons : [];
    if (reason === undefined || !reason.startsWith("UNDO_")) throw error;
    await stopImport(ctx, batchId, "keep", { code: reason });
  }
}
