import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { type AddressNotice, tellAddress } from "../people/tell-address";
import { followAppointments } from "../plan/follow-appointments";
import { settlePlans } from "../plan/settle-plans";
import { withdrawForms } from "../survey/withdraw-forms";
import { endEnrolmentsOfMoved } from "./end-enrolments-of-moved";
import { batchFor, lockImports, moveBatch } from "./import-batch";
import { referencesTo } from "./references-to";
import { restoreAssignments, restorePeople } from "./restore-people";
import { restoreRatings } from "./restore-ratings";
import { undoObstacles } from "./undo-obstacles";

const TIMEOUT_MS = 10 * 60_000;

/** Restores what stood before a batch, all of it in one transaction. Looks for obstacles again: time has passed. */
export function undoImport(ctx: ServiceContext, batchId: string, notice: AddressNotice): Promise<void> {
  return mutate(
    ctx,
    async (tx) => {
      await lockImports(tx);
      const { batch, next } = await batchFor(tx, ctx, batchId, "undo");
      const obstacles = await undoObstacles(tx, batch, null, ctx.today);
      if (obstacles.length > 0) {
        throw refusedBecause(
          "import",
          obstacles.map(({ obstacle }) => obstacle),
        );
      }
      await auditUndo(tx, ctx, batchId);
      if (batch.kind === "ROSTER") {
        const readdressed = await addressesBefore(tx, batchId);
        const known = await restorePeople(tx, batchId);
        await settlePlans(tx, ctx, known);
        await endEnrolmentsOfMoved(tx, ctx, known);
        for (const person of readdressed) await tellAddress(tx, ctx.now, person, notice);
        await removeMade(tx, batch.made);
      } else if (batch.kind === "RATINGS") {
        await restoreRatings(tx, batchId);
      } else if (batch.kind === "SURVEY") {
        await withdrawForms(tx, ctx, batchId);
      } else {
        await followAppointments(tx, ctx, await restoreAssignments(tx, batchId));
      }
      await tx.$executeRaw`
        UPDATE "import_row" SET "previous" = NULL, "written" = NULL WHERE "batch_id" = ${batchId}::uuid`;
      await moveBatch(tx, batch, batch.version, {
        state: next,
        undoneAt: ctx.now,
        rowsDone: batch.rowsTotal,
      });
      return {
        result: undefined,
        audit: {
          action: "import.undo",
          subject: { type: "import", id: batchId },
          after: { removed: batch.kind === "SUPERVISORS" ? 0 : batch.created, restored: batch.changed },
        },
      };
    },
    TIMEOUT_MS,
  );
}

/** Known people whose mail address goes back, where there is one that mail goes to now; read before it does. */
const addressesBefore = (tx: Tx, batchId: string) =>
  tx.$queryRaw<{ name: string; before: string; after: string | null }[]>`
    SELECT e."name", e."email" AS "before", r."previous" #>> '{employee,email}' AS "after"
    FROM "import_row" r JOIN "employee" e ON e."id" = r."employee_id"
    WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'CHANGED' AND r."written" IS NOT NULL
      AND e."email" <> COALESCE(r."previous" #>> '{employee,email}', '')
    ORDER BY r."row"`;

/** A line for each known person whose data go back; written before, while it is still seen what changes. */
async function auditUndo(tx: Tx, ctx: ServiceContext, batchId: string): Promise<void> {
  const kind = ctx.viewer.kind === "system" ? `system:${ctx.viewer.name}` : ctx.viewer.kind;
  const actorId = ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null;
  const { address, userAgent, requestId } = ctx.origin;
  await tx.$executeRaw`
    INSERT INTO "audit_event" ("at", "actor_id", "actor_kind", "action", "subject_type", "subject_id", "about_id",
      "before", "after", "address", "user_agent", "request_id")
    SELECT ${ctx.now}, ${actorId}::uuid, ${kind}, 'import.undo', 'employee', r."employee_id"::text, r."employee_id",
      jsonb_build_object('importId', r."batch_id", 'changes', r."changes"),
      jsonb_build_object('fate', r."fate"), ${address}, ${userAgent}, ${requestId}
    FROM "import_row" r WHERE r."batch_id" = ${batchId}::uuid AND r."written" IS NOT NULL ORDER BY r."row"`;
}

/** Units and positions that the batch made, where nobody else took them up meanwhile. Children go before parents. */
async function removeMade(tx: Tx, made: unknown): Promise<void> {
  const { unitIds = [], positionIds = [] } = (made ?? {}) as {
    readonly unitIds?: readonly string[];
    readonly positionIds?: readonly string[];
  };
  const unitIsFree = await nothingPointsAt(tx, "work_unit");
  for (const id of [...unitIds].reverse()) {
    await tx.$executeRaw`DELETE FROM "work_unit" t WHERE t."id" = ${id}::uuid AND ${unitIsFree}`;
  }
  const positionIsFree = await nothingPointsAt(tx, "position");
  await tx.$executeRaw`
    DELETE FROM "position" t WHERE t."id" = ANY(${[...positionIds]}::uuid[]) AND ${positionIsFree}`;
}

async function nothingPointsAt(tx: Tx, referred: "work_unit" | "position"): Promise<Prisma.Sql> {
  const references = await referencesTo(tx, referred);
  const conditions = references.map(({ table, column }) =>
    Prisma.raw(`NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.${column} = t."id")`),
  );
  return Prisma.join(conditions, " AND ");
}
