import { db, type Tx } from "@/lib/db/client";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import {
  COLUMNS,
  cellsSql,
  dueSql,
  FRESH,
  MOMENT_PLACES,
  NAMES,
  REPLACED_UNLESS_BEHIND,
  replaced,
  sumsOrShown,
} from "./publish-figures-sql";

/** One publication, exclusion or return at a time, so that each sees what the one before it left. */
export const lockPublication = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('survey_publication'))`;

/** Moves what is due, within a transaction that holds the lock: the figures and, of the same answers, breakdown and moments. */
export async function publishDue(tx: Tx, { today, now }: ServiceContext): Promise<void> {
  await tx.$executeRaw`
    WITH due AS (${dueSql(today)}), ${FRESH}, moved AS (
      INSERT INTO survey_publication AS kept (service_id, period_id, received, withdrawn, moved_at, behind, ${NAMES})
      SELECT service_id, period_id, received, 0, ${now}::timestamptz, behind, n, ${sumsOrShown("fresh", null)}
      FROM fresh
      ON CONFLICT (service_id, period_id) DO UPDATE
        SET ${replaced(["n", "received", "withdrawn", "moved_at", "behind"])}, ${REPLACED_UNLESS_BEHIND}
      RETURNING service_id, period_id
    ), ${cellsSql(today)}, told_apart AS (
      INSERT INTO survey_breakdown_publication (service_id, period_id, dimension, value, ${NAMES})
      SELECT cells.service_id, cells.period_id, cells.dimension, cells.value, ${NAMES}
      FROM cells LEFT JOIN held USING (service_id, period_id)
      WHERE held.service_id IS NULL
      ON CONFLICT (service_id, period_id, dimension, value) DO UPDATE SET ${replaced(COLUMNS)}
    ), multiplied AS (
      INSERT INTO survey_moment_publication (service_id, period_id, products)
      SELECT summed.service_id, summed.period_id, array_agg(
          CASE WHEN about.one = ANY(fresh.behind) OR about.other = ANY(fresh.behind)
            THEN COALESCE(shown.products[summed.place::int], 0) ELSE summed.value END
          ORDER BY summed.place)
      FROM (
        SELECT service_id, period_id, product.place, sum(product.value)::int AS value
        FROM survey_moment AS moment JOIN due USING (service_id, period_id)
        CROSS JOIN LATERAL unnest(moment.products) WITH ORDINALITY AS product (value, place)
        GROUP BY service_id, period_id, product.place
      ) AS summed
      JOIN ${MOMENT_PLACES} ON about.place = summed.place
      JOIN fresh ON fresh.service_id = summed.service_id AND fresh.period_id = summed.period_id
      LEFT JOIN survey_moment_publication AS shown
        ON shown.service_id = summed.service_id AND shown.period_id = summed.period_id
      GROUP BY summed.service_id, summed.period_id
      ON CONFLICT (service_id, period_id) DO UPDATE SET products = EXCLUDED.products
    )
    UPDATE survey_exclusion AS exclusion SET is_shown = exclusion.is_active FROM moved
    WHERE exclusion.service_id = moved.service_id AND exclusion.period_id = moved.period_id
      AND exclusion.is_shown <> exclusion.is_active`;
}

/**
 * Moves the figures that are due to all the answers that count by now. Whoever shows figures calls it first: what nobody
 * has seen since the last answers need not wait for a step, and what somebody has seen waits until one more answer
 * cannot be told from others (docs/decisions/0004-figures-in-steps.md). The pages of one moment show one state: of two
 * readers at once the later adds its answers only if they are a step more than the earlier's.
 */
export async function publishFigures(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`${dueSql(ctx.today)} LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    await lockPublication(tx);
    await publishDue(tx, ctx);
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
