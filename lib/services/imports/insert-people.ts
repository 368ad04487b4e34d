import { dateOf } from "@/lib/time";
import type { PersonWrite } from "./person-write";
import type { Writer } from "./writer";

/** New people, each with an account that has no password yet. */
export async function insertPeople({ tx, ctx }: Writer, chunk: readonly PersonWrite[]): Promise<void> {
  const given = JSON.stringify(chunk.filter(({ isNew }) => isNew));
  await tx.$executeRaw`
    INSERT INTO "employee" ("id", "nip", "name", "title_before", "title_after", "birth_date", "sex", "kind", "golongan",
      "appointed_on", "education_level", "email", "phone", "nik_cipher", "nik_digest", "state", "deactivated_on",
      "unit_id", "position_id", "search_text", "created_at")
    SELECT g."id", g."nip", g."name", g."titleBefore", g."titleAfter", g."birthDate", g."sex"::"sex",
      g."kind"::"employment_kind", g."golongan", g."appointedOn", g."educationLevel", g."email", g."phone", g."nikCipher",
      g."nikDigest", g."state"::"employee_state",
      CASE WHEN g."state" = 'INACTIVE' THEN ${dateOf(ctx.today)}::date END,
      g."unitId", g."positionId", lower(g."name" || ' ' || g."nip" || ' ' || u."name"), ${ctx.now}
    FROM jsonb_to_recordset(${given}::jsonb) AS g("id" uuid, "nip" text, "name" text, "titleBefore" text,
      "titleAfter" text, "birthDate" date, "sex" text, "kind" text, "golongan" text, "appointedOn" date,
      "educationLevel" text, "email" text, "phone" text, "nikCipher" text, "nikDigest" text, "state" text,
      "unitId" uuid, "positionId" uuid)
    JOIN "work_unit" u ON u."id" = g."unitId"`;
  await tx.$executeRaw`
    INSERT INTO "account" ("id", "employee_id", "must_change_password")
    SELECT gen_random_uuid(), g."id", true FROM jsonb_to_recordset(${given}::jsonb) AS g("id" uuid)`;
}
