import type { Prisma } from "@/lib/db/generated/client";
import { countFates } from "@/lib/domain/imports/row-plan";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import type { AddressNotice } from "../people/tell-address";
import { importersOf, type PlannedImport, planParsed, signatureOf, storedImport } from "./batch-plan";
import type { Progress } from "./chunks";
import { batchFor, lockImports, moveBatch } from "./import-batch";
import { staleImport } from "./stale-import";
import { tidyPeople } from "./tidy-people";
import { writeRatings } from "./write-ratings";
import { writeRoster } from "./write-roster";
import { writeSupervisors } from "./write-supervisors";
import { writeSurvey } from "./write-survey";
import type { Writer } from "./writer";

const TIMEOUT_MS = 10 * 60_000;

/**
 * Writes a confirmed batch, all of it in one transaction: killed in the middle, it has written nothing. The plan is made
 * once more inside the transaction and must be the one that was confirmed.
 */
export async function applyImport(
  ctx: ServiceContext,
  batchId: string,
  progress: Progress,
  notice: AddressNotice,
): Promise<void> {
  await mutate(
    ctx,
    async (tx) => {
      await lockImports(tx);
      const { batch, next } = await batchFor(tx, ctx, batchId, "apply");
      const { parsed, signatures } = await storedImport(tx, batch);
      const plan = await planParsed(tx, ctx, parsed, importersOf(batch));
      const isSame =
        plan.rows.length === signatures.length &&
        plan.rows.every((row, index) => signatureOf(row) === signatures[index]);
      if (!isSame) throw staleImport();

      const writer = { tx, ctx, batchId, progress, notice };
      const made = await writePlan(writer, plan);
      const before = batch.made as Prisma.JsonObject | null;
      await moveBatch(tx, batch, batch.version, {
        state: next,
        appliedAt: ctx.now,
        failure: null,
        failureDetail: null,
        made: { ...before, ...made },
      });
      // Applied rows live on in the people themselves; refused ones stay until they are corrected.
      await tx.$executeRaw`
        UPDATE "import_row" SET "data" = NULL WHERE "batch_id" = ${batchId}::uuid AND "fate" <> 'REFUSED'`;
      return {
        result: undefined,
        audit: {
          action: "import.apply",
          subject: { type: "import", id: batchId },
          after: { ...countFates(plan.rows), confirmedById: batch.confirmedById },
        },
      };
    },
    TIMEOUT_MS,
  );
  await tidyPeople();
}

const NOTHING_MADE = { unitIds: [], positionIds: [] } as const;

/** Writes the rows; answers which units and positions were made on the way. */
async function writePlan(writer: Writer, plan: PlannedImport) {
  switch (plan.kind) {
    case "ROSTER":
      return writeRoster(writer, plan);
    case "SUPERVISORS":
      await writeSupervisors(writer, plan.rows);
      return NOTHING_MADE;
    case "RATINGS":
      await writeRatings(writer, plan.rows);
      return NOTHING_MADE;
    case "SURVEY":
      await writeSurvey(writer, plan.rows);
      return NOTHING_MADE;
  }
}
