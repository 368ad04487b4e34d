import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";

/** The sums as they are now, in the rows of the published copy. */
const CURRENT = Prisma.sql`
  SELECT year, 'RECEIVED'::complaint_figure AS figure, category, NULL::uuid AS unit_id, NULL::int AS days, sum(n)::int AS n,
    0 AS on_time_n
  FROM complaint_total GROUP BY year, category
  UNION ALL
  SELECT year, 'NOT_HANDLED', category, NULL, NULL, sum(n)::int, 0
  FROM complaint_total WHERE state IN ('REJECTED', 'ARCHIVED', 'HANDED_OVER') GROUP BY year, category
  UNION ALL
  SELECT year, 'ANSWERED', category, unit_id, days, n, on_time_n
  FROM complaint_answer_time`;

/** The groups that grew by a step since they were shown last. */
const DUE = Prisma.sql`
  SELECT now.year, now.figure, now.category, now.unit_id
  FROM (SELECT year, figure, category, unit_id, sum(n) AS n FROM (${CURRENT}) AS rows GROUP BY 1, 2, 3, 4) AS now
  LEFT JOIN (
    SELECT year, figure, category, unit_id, sum(n) AS n FROM complaint_publication GROUP BY 1, 2, 3, 4
  ) AS shown
    ON shown.year = now.year AND shown.figure = now.figure AND shown.category = now.category
    AND shown.unit_id IS NOT DISTINCT FROM now.unit_id
  WHERE now.n >= COALESCE(shown.n, 0) + ${COMPLAINT_STEP}::int`;

/**
 * Moves every group of figures that grew by five or more since it was shown last to what is true now. Whoever shows
 * figures calls it first. A group that grew by less stays as it was, so that two readings never differ by one complaint
 * (docs/decisions/0014-complaint-figures-in-steps.md).
 */
export async function publishComplaints(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`${DUE} LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    // One mover at a time: the second looks again after the first, and finds a step or nothing.
    await tx.$executeRaw`LOCK TABLE complaint_publication IN SHARE ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`
      INSERT INTO complaint_publication AS shown (year, figure, category, unit_id, days, n, on_time_n)
      SELECT now.year, now.figure, now.category, now.unit_id, now.days, now.n, now.on_time_n
      FROM (${CURRENT}) AS now JOIN (${DUE}) AS due
        ON due.year = now.year AND due.figure = now.figure AND due.category = now.category
        AND due.unit_id IS NOT DISTINCT FROM now.unit_id
      WHERE now.n > 0
      ON CONFLICT (year, figure, category, unit_id, days) DO UPDATE SET n = EXCLUDED.n, on_time_n = EXCLUDED.on_time_n`;
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
