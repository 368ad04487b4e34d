import { db } from "@/lib/db/client";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { JP_LIMITS } from "@/lib/domain/training/ledger";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";

/** What was learned in a year may be recorded until the last day of this month of the next. */
const LATEST_MONTH = "01";

/** The newest year that is over and recorded, on a day (YYYY-MM-DD). */
const lastRecordedYear = (today: string): number =>
  yearOf(today) - (today.slice(5, 7) > LATEST_MONTH ? 1 : 2);

/**
 * Keeps, once and for all, how the offices stood in each year that is over: people come, go and move, so a figure that was
 * counted again would tell of one of them (docs/decisions/0034-open-data.md). An office is a unit right under the root, with all
 * below it. Whoever shows the figures calls it first.
 */
export async function publishTraining(ctx: ServiceContext): Promise<void> {
  const last = lastRecordedYear(ctx.today);
  const due = await db().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT year FROM learning_total
    WHERE year <= ${last} AND NOT EXISTS (
      SELECT 1 FROM training_publication WHERE training_publication.year = learning_total.year
    ) ORDER BY year`;
  if (due.length === 0) return;
  const years = due.map(({ year }) => year);
  await mutate(ctx, async (tx) => {
    // One writer at a time: the second finds the rows of the first.
    await tx.$executeRaw`LOCK TABLE training_publication IN SHARE ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`
      INSERT INTO training_publication (unit_id, year, staff, jp, obliged, reached, published_on)
      SELECT office.unit_id, closed.year, count(*), COALESCE(sum(total.jp), 0),
        count(*) FILTER (WHERE employee.kind IN ('PNS', 'CPNS')),
        count(*) FILTER (WHERE employee.kind IN ('PNS', 'CPNS') AND total.jp >= ${JP_LIMITS.pnsMinimum}),
        ${dateOf(ctx.today)}::date
      FROM unnest(${years}::int[]) AS closed (year)
      CROSS JOIN employee
      JOIN work_unit AS unit ON unit.id = employee.unit_id
      CROSS JOIN LATERAL (
        SELECT COALESCE(NULLIF(split_part(unit.path, '/', 2), ''), split_part(unit.path, '/', 1))::uuid AS unit_id
      ) AS office
      LEFT JOIN learning_total AS total ON total.employee_id = employee.id AND total.year = closed.year
      WHERE employee.state = 'ACTIVE'
      GROUP BY office.unit_id, closed.year
      ON CONFLICT (unit_id, year) DO NOTHING`;
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
