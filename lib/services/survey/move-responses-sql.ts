import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { MOMENT_MINUTES } from "@/lib/domain/survey/moment";
import type { MarkedGroupKey } from "@/lib/schemas/survey-exclusion";
import { addedProducts, SUMMED_PRODUCTS } from "./moments-sql";
import { RESPONDENT_CELLS } from "./respondent-cells";
import { TOTAL_SHARDS } from "./response-identity";

const ANSWERS = Prisma.raw(ELEMENTS.map((element) => `response.${element}`).join(", "));
/** `count` and sums of every element, in the order of `COLUMN_NAMES` behind "n". */
export const SUMS = Prisma.raw(
  ELEMENTS.map(
    (element) => `COALESCE(sum(${element}), 0) AS ${element}_sum, count(${element}) AS ${element}_n`,
  ).join(", "),
);
const COLUMNS = ["n", ...ELEMENTS.flatMap((element) => [`${element}_sum`, `${element}_n`])];
export const COLUMN_NAMES = Prisma.raw(COLUMNS.join(", "));
/** Adds what could not be inserted to what is there. */
export const ADDED = Prisma.raw(
  COLUMNS.map((column) => `${column} = total.${column} + EXCLUDED.${column}`).join(", "),
);
const changed = (sign: "+" | "-") =>
  Prisma.raw(COLUMNS.map((column) => `${column} = total.${column} ${sign} sums.${column}`).join(", "));

/** The row of sums that an answer was added to, by the last digit of its id (`shardOf`). */
export const SHARD = Prisma.raw(`('x' || right(response.id::text, 1))::bit(4)::int % ${TOTAL_SHARDS}`);

const MARKED = {
  BURST: Prisma.sql`true`,
  STRAIGHT_LINED: Prisma.sql`response.is_straight_lined`,
  SAME_DEVICE: Prisma.sql`response.is_repeated_device`,
  OVER_LIMIT: Prisma.sql`response.is_over_limit`,
  UNPROVEN: Prisma.sql`response.is_unproven`,
} as const satisfies Record<MarkedGroupKey["mark"], Prisma.Sql>;

/**
 * The answers of one counter, or of open links, in ten minutes, whatever their mark. Paper forms have no moment: HR takes
 * back the import that brought them.
 */
export const inMomentSql = ({ serviceId, periodId, counterId, moment }: MarkedGroupKey): Prisma.Sql => {
  const seconds = MOMENT_MINUTES * 60;
  return Prisma.sql`response.service_id = ${serviceId}::uuid AND response.period_id = ${periodId}::uuid
    AND response.channel <> 'PAPER' AND response.counter_id IS NOT DISTINCT FROM ${counterId ?? null}::uuid
    AND response.answered_at >= to_timestamp(${moment * seconds}::float8)
    AND response.answered_at < to_timestamp(${(moment + 1) * seconds}::float8)`;
};

export const markedSql = ({ mark }: MarkedGroupKey): Prisma.Sql => MARKED[mark];

/**
 * Changes answers and moves their sums in the rows they were added to: one statement. The totals come first: whoever stores
 * an answer locks the total of its shard before all other sums of that shard.
 */
function withSums(sign: "+" | "-", change: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH moved AS (
      ${change}
      RETURNING response.service_id, response.period_id, ${SHARD} AS shard, ${ANSWERS}, response.sex, response.age,
        response.education, response.occupation
    ), sums AS (
      SELECT service_id, period_id, shard, count(*) AS n, ${SUMS}, ${SUMMED_PRODUCTS} AS products
      FROM moved GROUP BY service_id, period_id, shard
    ), totals AS (
      UPDATE survey_total AS total SET ${changed(sign)} FROM sums
      WHERE total.service_id = sums.service_id AND total.period_id = sums.period_id AND total.shard = sums.shard
      RETURNING 1
    ), moments AS (
      UPDATE survey_moment AS kept SET products = ${addedProducts("kept.products", sign, "sums.products")} FROM sums
      WHERE kept.service_id = sums.service_id AND kept.period_id = sums.period_id AND kept.shard = sums.shard
        AND (SELECT count(*) FROM totals) > 0
    ), cells AS (
      SELECT response.service_id, response.period_id, cell.dimension, cell.value, response.shard, count(*) AS n, ${SUMS}
      FROM moved AS response ${RESPONDENT_CELLS}
      WHERE (SELECT count(*) FROM totals) > 0
      GROUP BY response.service_id, response.period_id, cell.dimension, cell.value, response.shard
    )
    UPDATE survey_breakdown AS total SET ${changed(sign)} FROM cells AS sums
    WHERE total.service_id = sums.service_id AND total.period_id = sums.period_id
      AND total.dimension = sums.dimension AND total.value = sums.value AND total.shard = sums.shard`;
}

/** Leaves answers out, or takes them back. */
const moveSql = (sign: "+" | "-", exclusionId: string | null, which: Prisma.Sql): Prisma.Sql =>
  withSums(
    sign,
    Prisma.sql`UPDATE survey_response AS response SET exclusion_id = ${exclusionId}::uuid WHERE ${which}`,
  );

/** Takes the forms of an import away; none of them is left out (`withdrawForms` sees to it). */
export const removeFormsSql = (importId: string): Prisma.Sql =>
  withSums("-", Prisma.sql`DELETE FROM survey_response AS response WHERE import_id = ${importId}::uuid`);

/** The marked answers of a group that still count, into an exclusion and out of the sums. */
export const excludeSql = (exclusionId: string, group: MarkedGroupKey): Prisma.Sql =>
  moveSql(
    "-",
    exclusionId,
    Prisma.sql`${inMomentSql(group)} AND ${markedSql(group)} AND response.exclusion_id IS NULL`,
  );

/** All answers of an exclusion, back into the sums. */
export const returnSql = (exclusionId: string): Prisma.Sql =>
  moveSql("+", null, Prisma.sql`response.exclusion_id = ${exclusionId}::uuid`);
