import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  COMPLAINT_STEP,
  FIGURES_VERSION,
  NOT_HANDLED_STATES,
  publishedComplaints,
} from "@/lib/domain/complaint/publication";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";

const NOT_HANDLED = Prisma.raw(NOT_HANDLED_STATES.map((state) => `'${state}'`).join(", "));

/** The sums as they are now, in the rows of the published copy. */
const CURRENT = Prisma.sql`
  SELECT year, 'RECEIVED'::complaint_figure AS figure, category, NULL::uuid AS unit_id, NULL::int AS days, sum(n)::int AS n,
    0 AS on_time_n
  FROM complaint_total GROUP BY year, category
  UNION ALL
  SELECT year, 'NOT_HANDLED', category, NULL, NULL, sum(n)::int, 0
  FROM complaint_total WHERE state IN (${NOT_HANDLED}) GROUP BY year, category
  UNION ALL
  SELECT year, 'ANSWERED', category, unit_id, days, n, on_time_n
  FROM complaint_answer_time`;

/** The groups that grew by a step since they were shown last. */
const DUE = Prisma.sql`
  SELECT year, figure, category, unit_id FROM complaint_count WHERE n >= shown_n + ${COMPLAINT_STEP}::int`;

/** The years that are shown, and whose lines were not made yet, or in another way than now. */
const UNMADE = Prisma.sql`
  SELECT year FROM complaint_count WHERE shown_n > 0 AND NOT EXISTS (
    SELECT FROM complaint_year
    WHERE complaint_year.year = complaint_count.year AND complaint_year.version = ${FIGURES_VERSION}::smallint
  )`;

/** Moves the copy of each group that is due, and notes how many it shows. The years of these groups, with repeats. */
const moveDue = (tx: Tx) => tx.$queryRaw<{ year: number }[]>`
  WITH moved AS (
    INSERT INTO complaint_publication AS shown (year, figure, category, unit_id, days, n, on_time_n)
    SELECT now.year, now.figure, now.category, now.unit_id, now.days, now.n, now.on_time_n
    FROM (${CURRENT}) AS now JOIN (${DUE}) AS due
      ON due.year = now.year AND due.figure = now.figure AND due.category = now.category
      AND due.unit_id IS NOT DISTINCT FROM now.unit_id
    WHERE now.n > 0
    ON CONFLICT (year, figure, category, unit_id, days) DO UPDATE SET n = EXCLUDED.n, on_time_n = EXCLUDED.on_time_n
    RETURNING year, figure, category, unit_id, n
  )
  UPDATE complaint_count AS counted SET shown_n = copied.n
  FROM (SELECT year, figure, category, unit_id, sum(n)::int AS n FROM moved GROUP BY 1, 2, 3, 4) AS copied
  WHERE counted.year = copied.year AND counted.figure = copied.figure AND counted.category = copied.category
    AND counted.unit_id IS NOT DISTINCT FROM copied.unit_id
  RETURNING counted.year::int AS year`;

/** Makes the lines of a year of its published copy. */
async function makeYear(tx: Tx, year: number): Promise<void> {
  const copy = await tx.complaintPublication.findMany({ where: { year } });
  const made = publishedComplaints(
    copy.map(({ figure, category, unitId, days, n, onTimeN }) => ({
      figure,
      category,
      unit: unitId,
      days: days ?? 0,
      n,
      onTime: onTimeN,
    })),
  );
  const figures = made as unknown as Prisma.InputJsonObject;
  const kept = { figures, version: FIGURES_VERSION };
  await tx.complaintYear.upsert({ where: { year }, create: { year, ...kept }, update: kept });
}

/**
 * Moves every group of figures that grew by five or more since it was shown last to what is true now. Whoever shows
 * figures calls it first. A group that grew by less stays as it was, so that two readings never differ by one complaint
 * (docs/decisions/0014-complaint-figures-in-steps.md). Whether any is due is told by one row a group, so asking costs the
 * same however many complaints there were.
 */
export async function publishComplaints(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`(SELECT year FROM (${DUE}) AS due UNION ALL ${UNMADE}) LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    // One mover at a time: the second looks again after the first, and finds a step or nothing.
    await tx.$executeRaw`LOCK TABLE complaint_publication IN SHARE ROW EXCLUSIVE MODE`;
    const moved = await moveDue(tx);
    const unmade = await tx.$queryRaw<{ year: number }[]>`${UNMADE}`;
    for (const year of new Set([...moved, ...unmade].map((row) => row.year))) await makeYear(tx, year);
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
