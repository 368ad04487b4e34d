import type { Tx } from "@/lib/db/client";
import type { RatedPerson, RatingRecord, RatingState } from "@/lib/domain/imports/plan-ratings";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";

/** Everybody whom the file names, with what the register has of them and Bina's own final predikats. */
export async function loadRatingState(
  tx: Tx,
  rows: readonly ParsedRow<RatingRecord>[],
  importers: ReadonlySet<string>,
): Promise<RatingState> {
  const records = rows.flatMap(({ record }) => record ?? []);
  const nips = [...new Set(records.map(({ nip }) => nip))];
  const appraisers = [...new Set(records.flatMap(({ appraiserNip }) => appraiserNip ?? []))];
  const people = await tx.$queryRaw<RatedPerson[]>`
    SELECT e."id"::text, e."nip", e."name",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('year', x."year", 'span', x."span", 'scheme', x."scheme",
          'resultsRating', x."results_rating", 'behaviourRating', x."behaviour_rating", 'predikat', x."predikat",
          'word', x."word", 'score', x."score"::text, 'appraiserNip', x."appraiser_nip", 'ratedOn', x."rated_on",
          'source', x."source"))
        FROM "external_rating" x WHERE x."employee_id" = e."id"), '[]') AS "registered",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('year', p."year", 'predikat', a."predikat"))
        FROM "performance_plan" s
        JOIN "period" p ON p."id" = s."period_id"
        JOIN "appraisal" a ON a."plan_id" = s."id"
        WHERE s."employee_id" = e."id" AND a."kind" = 'ANNUAL' AND a."state" = 'FINAL'
          AND a."predikat" IS NOT NULL), '[]') AS "finals"
    FROM "employee" e WHERE e."nip" = ANY(${nips}::text[])`;
  const known = await tx.$queryRaw<{ nip: string }[]>`
    SELECT "nip" FROM "employee" WHERE "nip" = ANY(${appraisers}::text[])`;
  return { people, known: new Set(known.map(({ nip }) => nip)), importers };
}
