import type { Tx } from "@/lib/db/client";

/**
 * Takes new people away and gives known ones back what they were; answers who these are. Only the version counts on: nobody
 * may mistake it.
 */
export async function restorePeople(tx: Tx, batchId: string): Promise<readonly string[]> {
  await tx.$executeRaw`
    DELETE FROM "placement" p USING "import_row" r
    WHERE r."batch_id" = ${batchId}::uuid AND r."written" IS NOT NULL AND p."employee_id" = r."employee_id"`;
  await tx.$executeRaw`
    DELETE FROM "account" a USING "import_row" r
    WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'NEW' AND a."employee_id" = r."employee_id"`;
  await tx.$executeRaw`
    DELETE FROM "employee" e USING "import_row" r
    WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'NEW' AND e."id" = r."employee_id"`;
  await tx.$executeRaw`
    UPDATE "employee" e SET
      "name" = o."name", "title_before" = o."title_before", "title_after" = o."title_after",
      "birth_date" = o."birth_date", "sex" = o."sex", "kind" = o."kind", "golongan" = o."golongan",
      "appointed_on" = o."appointed_on", "education_level" = o."education_level", "email" = o."email",
      "phone" = o."phone", "nik_cipher" = o."nik_cipher", "nik_digest" = o."nik_digest", "state" = o."state",
      "deactivated_on" = o."deactivated_on", "unit_id" = o."unit_id", "position_id" = o."position_id",
      "search_text" = o."search_text", "version" = e."version" + 1
    FROM "import_row" r, jsonb_populate_record(NULL::"employee", r."previous" -> 'employee') o
    WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'CHANGED' AND r."written" IS NOT NULL
      AND e."id" = r."employee_id"`;
  await tx.$executeRaw`
    INSERT INTO "placement" SELECT p.* FROM "import_row" r,
      jsonb_populate_recordset(NULL::"placement", r."previous" -> 'placements') p
    WHERE r."batch_id" = ${batchId}::uuid AND r."fate" = 'CHANGED' AND r."written" IS NOT NULL`;
  return writtenPeople(tx, { batchId, fate: "CHANGED" });
}

/** Gives everybody of the batch back the appraisers that they had; answers who they are. */
export async function restoreAssignments(tx: Tx, batchId: string): Promise<readonly string[]> {
  await tx.$executeRaw`
    DELETE FROM "appraiser_assignment" a USING "import_row" r
    WHERE r."batch_id" = ${batchId}::uuid AND r."written" IS NOT NULL AND a."employee_id" = r."employee_id"`;
  await tx.$executeRaw`
    INSERT INTO "appraiser_assignment" SELECT a.* FROM "import_row" r,
      jsonb_populate_recordset(NULL::"appraiser_assignment", r."previous" -> 'assignments') a
    WHERE r."batch_id" = ${batchId}::uuid AND r."written" IS NOT NULL`;
  return writtenPeople(tx, { batchId });
}

async function writtenPeople(tx: Tx, of: { readonly batchId: string; readonly fate?: "CHANGED" }) {
  const rows = await tx.importRow.findMany({
    where: { ...of, written: { not: null }, employeeId: { not: null } },
    select: { employeeId: true },
  });
  return rows.flatMap(({ employeeId }) => employeeId ?? []);
}
