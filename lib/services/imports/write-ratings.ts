import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import type { RatingRecord, RatingStep } from "@/lib/domain/imports/plan-ratings";
import type { FieldChange, PlannedRow } from "@/lib/domain/imports/row-plan";
import { inChunks } from "./chunks";
import { RATING_DIGEST } from "./rating-snapshot";
import type { Writer } from "./writer";

type RatingWrite = RatingStep & { readonly row: number; readonly changes: readonly FieldChange[] };

/** Writes the ratings of a plan, with what the register said before. */
export async function writeRatings(
  writer: Writer,
  rows: readonly PlannedRow<RatingRecord, RatingStep>[],
): Promise<void> {
  const writes = rows.flatMap(({ row, step, changes }): RatingWrite[] =>
    step === null ? [] : [{ ...step, row, changes }],
  );
  await inChunks(writes, writer.progress, async (chunk) => {
    await remember(writer, chunk);
    await write(writer, chunk);
    await seal(writer, chunk);
    await recordAuditInBulk(
      writer.tx,
      writer.ctx,
      chunk.map(({ employeeId, changes }) => ({
        action: "rating.register",
        subjectType: "employee",
        subjectId: employeeId,
        aboutId: employeeId,
        before: sideOf(changes, "before"),
        after: { ...sideOf(changes, "after"), importId: writer.batchId },
      })),
    );
  });
}

const sideOf = (changes: readonly FieldChange[], side: "before" | "after") =>
  Object.fromEntries(changes.map((change) => [change.field, change[side]]));

async function remember({ tx, batchId }: Writer, chunk: readonly RatingWrite[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "import_row" r SET "employee_id" = g."employeeId", "previous" = jsonb_build_object(
      'year', g."year", 'span', g."span", 'rating', (
        SELECT to_jsonb(x) FROM "external_rating" x
        WHERE x."employee_id" = g."employeeId" AND x."year" = g."year" AND x."span" = g."span"))
    FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
      AS g("row" int, "employeeId" uuid, "year" int, "span" text)
    WHERE r."batch_id" = ${batchId}::uuid AND r."row" = g."row"`;
}

async function write({ tx, ctx, batchId }: Writer, chunk: readonly RatingWrite[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "external_rating" AS x ("id", "employee_id", "year", "span", "scheme", "results_rating",
      "behaviour_rating", "predikat", "word", "score", "appraiser_nip", "rated_on", "source", "import_id", "recorded_at")
    SELECT gen_random_uuid(), g."employeeId", g."year", g."span", g."scheme"::"rating_scheme",
      g."resultsRating"::"rating", g."behaviourRating"::"rating", g."predikat"::"predikat", g."word", g."score",
      g."appraiserNip", g."ratedOn", g."source", ${batchId}::uuid, ${ctx.now}
    FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS g("employeeId" uuid, "year" int, "span" text,
      "scheme" text, "resultsRating" text, "behaviourRating" text, "predikat" text, "word" text, "score" numeric,
      "appraiserNip" text, "ratedOn" date, "source" text)
    ON CONFLICT ("employee_id", "year", "span") DO UPDATE SET
      "scheme" = EXCLUDED."scheme", "results_rating" = EXCLUDED."results_rating",
      "behaviour_rating" = EXCLUDED."behaviour_rating", "predikat" = EXCLUDED."predikat", "word" = EXCLUDED."word",
      "score" = EXCLUDED."score", "appraiser_nip" = EXCLUDED."appraiser_nip", "rated_on" = EXCLUDED."rated_on",
      "source" = EXCLUDED."source", "import_id" = EXCLUDED."import_id", "recorded_at" = EXCLUDED."recorded_at"`;
}

async function seal({ tx, batchId }: Writer, chunk: readonly RatingWrite[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "import_row" r SET "written" = ${RATING_DIGEST}
    WHERE r."batch_id" = ${batchId}::uuid AND r."row" = ANY(${chunk.map(({ row }) => row)}::int[])`;
}
