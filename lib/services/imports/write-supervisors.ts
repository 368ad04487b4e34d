import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import type { SupervisorRecord, SupervisorStep } from "@/lib/domain/imports/plan-supervisors";
import type { PlannedRow } from "@/lib/domain/imports/row-plan";
import { followAppointments } from "../plan/follow-appointments";
import { ASSIGNMENT_DIGEST, ASSIGNMENT_SNAPSHOT } from "./assignment-snapshot";
import { inChunks } from "./chunks";
import { staleImport } from "./stale-import";
import type { Writer } from "./writer";

type AssignmentWrite = SupervisorStep & {
  readonly row: number;
  readonly startsOn: string;
  readonly before: string | null;
  readonly after: string;
};

/** Writes the appraisers of a plan, with what stood before. */
export async function writeSupervisors(
  writer: Writer,
  rows: readonly PlannedRow<SupervisorRecord, SupervisorStep>[],
): Promise<void> {
  const writes = rows.flatMap(({ row, record, step, changes }): AssignmentWrite[] => {
    if (record === null || step === null) return [];
    const before = changes.find(({ field }) => field === "appraiser")?.before ?? null;
    return [{ ...step, row, startsOn: record.startsOn, before, after: record.appraiserNip }];
  });
  await inChunks(writes, writer.progress, async (chunk) => {
    await remember(writer, chunk);
    await writeAssignments(writer, chunk);
    await seal(writer, chunk);
    await followAppointments(
      writer.tx,
      writer.ctx,
      chunk.map(({ employeeId }) => employeeId),
    );
    await recordAuditInBulk(
      writer.tx,
      writer.ctx,
      chunk.map(({ employeeId, before, after, startsOn }) => ({
        action: "appraiser.appoint",
        subjectType: "employee",
        subjectId: employeeId,
        aboutId: employeeId,
        before: { appraiser: before },
        after: { appraiser: after, startsOn, importId: writer.batchId },
      })),
    );
  });
}

async function remember({ tx, batchId }: Writer, chunk: readonly AssignmentWrite[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "import_row" r SET "employee_id" = g."employeeId", "previous" = ${ASSIGNMENT_SNAPSHOT}
    FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS g("row" int, "employeeId" uuid)
    JOIN "employee" e ON e."id" = g."employeeId"
    WHERE r."batch_id" = ${batchId}::uuid AND r."row" = g."row"`;
}

async function seal({ tx, batchId }: Writer, chunk: readonly AssignmentWrite[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "import_row" r SET "written" = ${ASSIGNMENT_DIGEST}
    FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS g("row" int, "employeeId" uuid)
    JOIN "employee" e ON e."id" = g."employeeId"
    WHERE r."batch_id" = ${batchId}::uuid AND r."row" = g."row"`;
}

async function writeAssignments({ tx, batchId }: Writer, chunk: readonly AssignmentWrite[]): Promise<void> {
  const ended = chunk.filter(({ tenure }) => tenure === "follow");
  const corrected = chunk.filter(({ tenure }) => tenure === "correct");
  const begun = chunk.filter(({ tenure }) => tenure === "open" || tenure === "follow");
  const endedCount = await tx.$executeRaw`
    UPDATE "appraiser_assignment" a SET "ends_on" = LEAST(a."ends_on", g."startsOn" - 1)
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS g("currentId" uuid, "startsOn" date)
    WHERE a."id" = g."currentId"`;
  const correctedCount = await tx.$executeRaw`
    UPDATE "appraiser_assignment" a SET "appraiser_id" = g."appraiserId", "starts_on" = g."startsOn"
    FROM jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb)
      AS g("currentId" uuid, "appraiserId" uuid, "startsOn" date)
    WHERE a."id" = g."currentId"`;
  if (endedCount !== ended.length || correctedCount !== corrected.length) throw staleImport();
  await tx.$executeRaw`
    INSERT INTO "appraiser_assignment" ("id", "employee_id", "appraiser_id", "kind", "starts_on", "import_id")
    SELECT gen_random_uuid(), g."employeeId", g."appraiserId", 'DEFINITIVE', g."startsOn", ${batchId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(begun)}::jsonb)
      AS g("employeeId" uuid, "appraiserId" uuid, "startsOn" date)`;
}
