import { Prisma } from "@/lib/db/generated/client";
import type { PersonWrite } from "./person-write";
import type { Writer } from "./writer";

/**
 * What an import can change of the person "e", by the names of the columns: kept to undo the batch. The version is left
 * out: it only counts.
 */
const PERSON_SNAPSHOT = Prisma.sql`jsonb_build_object(
  'employee', jsonb_build_object('name', e."name", 'title_before', e."title_before", 'title_after', e."title_after",
    'birth_date', e."birth_date", 'sex', e."sex", 'kind', e."kind", 'golongan', e."golongan",
    'appointed_on', e."appointed_on", 'education_level', e."education_level", 'email', e."email", 'phone', e."phone",
    'nik_cipher', e."nik_cipher", 'nik_digest', e."nik_digest", 'state', e."state",
    'deactivated_on', e."deactivated_on", 'unit_id', e."unit_id", 'position_id', e."position_id",
    'search_text', e."search_text"),
  'placements', (SELECT COALESCE(jsonb_agg(to_jsonb(p) ORDER BY p."starts_on", p."id"), '[]')
    FROM "placement" p WHERE p."employee_id" = e."id"))`;

/**
 * By which undoing sees whether something else has changed since. Without the cipher of the NIK, which a rotation of the
 * keys changes: its digest tells.
 */
export const PERSON_DIGEST = Prisma.sql`md5((${PERSON_SNAPSHOT} #- '{employee,nik_cipher}')::text)`;

/** Notes whom each row is about and, of known people, what stood before. */
export async function rememberPeople({ tx, batchId }: Writer, chunk: readonly PersonWrite[]): Promise<void> {
  const rows = JSON.stringify(chunk.map(({ row, id }) => ({ row, id })));
  await tx.$executeRaw`
    UPDATE "import_row" r SET "employee_id" = g."id",
      "previous" = (SELECT ${PERSON_SNAPSHOT} FROM "employee" e WHERE e."id" = g."id")
    FROM jsonb_to_recordset(${rows}::jsonb) AS g("row" int, "id" uuid)
    WHERE r."batch_id" = ${batchId}::uuid AND r."row" = g."row"`;
}

/** Digests what was written. */
export async function sealPeople({ tx, batchId }: Writer, chunk: readonly PersonWrite[]): Promise<void> {
  const rows = JSON.stringify(chunk.map(({ row, id }) => ({ row, id })));
  await tx.$executeRaw`
    UPDATE "import_row" r SET "written" = ${PERSON_DIGEST}
    FROM jsonb_to_recordset(${rows}::jsonb) AS g("row" int, "id" uuid) JOIN "employee" e ON e."id" = g."id"
    WHERE r."batch_id" = ${batchId}::uuid AND r."row" = g."row"`;
}
