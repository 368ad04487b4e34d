import { dateOf } from "@/lib/time";
import type { PersonWrite } from "./person-write";
import { staleImport } from "./stale-import";
import type { Writer } from "./writer";

/** Known people: what the file says replaces what was known, what it does not say stays. */
export async function updatePeople({ tx, ctx }: Writer, chunk: readonly PersonWrite[]): Promise<void> {
  const known = chunk.filter(({ isNew }) => !isNew);
  const count = await tx.$executeRaw`
    UPDATE "employee" e SET
      "name" = g."name",
      "title_before" = COALESCE(g."titleBefore", e."title_before"),
      "title_after" = COALESCE(g."titleAfter", e."title_after"),
      "birth_date" = g."birthDate",
      "sex" = g."sex"::"sex",
      "kind" = g."kind"::"employment_kind",
      "golongan" = COALESCE(g."golongan", e."golongan"),
      "appointed_on" = g."appointedOn",
      "education_level" = COALESCE(g."educationLevel", e."education_level"),
      "email" = COALESCE(g."email", e."email"),
      "phone" = COALESCE(g."phone", e."phone"),
      "nik_cipher" = CASE WHEN g."nikDigest" IS DISTINCT FROM e."nik_digest"
        THEN COALESCE(g."nikCipher", e."nik_cipher") ELSE e."nik_cipher" END,
      "nik_digest" = COALESCE(g."nikDigest", e."nik_digest"),
      "state" = g."state"::"employee_state",
      "deactivated_on" = CASE WHEN g."state" = 'INACTIVE' THEN COALESCE(e."deactivated_on", ${dateOf(ctx.today)}::date) END,
      "unit_id" = CASE WHEN g."isInForce" THEN g."unitId" ELSE e."unit_id" END,
      "position_id" = CASE WHEN g."isInForce" THEN g."positionId" ELSE e."position_id" END,
      "search_text" = lower(g."name" || ' ' || e."nip" || ' ' || COALESCE(u."name", '')),
      "version" = e."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS g("id" uuid, "name" text, "titleBefore" text,
      "titleAfter" text, "birthDate" date, "sex" text, "kind" text, "golongan" text, "appointedOn" date,
      "educationLevel" text, "email" text, "phone" text, "nikCipher" text, "nikDigest" text, "state" text,
      "unitId" uuid, "positionId" uuid, "isInForce" boolean, "version" int)
    JOIN "employee" old ON old."id" = g."id"
    LEFT JOIN "work_unit" u ON u."id" = CASE WHEN g."isInForce" THEN g."unitId" ELSE old."unit_id" END
    WHERE e."id" = g."id" AND e."version" = g."version"`;
  if (count !== known.length) throw staleImport();
}
