import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { APPLICATION_STEP, MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";

/** The services and years that have enough, and grew by a step since they were shown last. */
const DUE = Prisma.sql`
  SELECT now.service_id, now.year
  FROM (SELECT service_id, year, sum(n) AS n FROM application_duration GROUP BY 1, 2) AS now
  LEFT JOIN (SELECT service_id, year, sum(n) AS n FROM application_publication GROUP BY 1, 2) AS shown
    ON shown.service_id = now.service_id AND shown.year = now.year
  WHERE now.n >= ${MIN_PUBLISHED_APPLICATIONS}::int AND now.n >= COALESCE(shown.n, 0) + ${APPLICATION_STEP}::int`;

/**
 * Moves the public durations of every service and year that grew by five or more since they were shown last, from ten on,
 * to what is true now. Whoever shows figures calls it first (docs/decisions/0014-complaint-figures-in-steps.md).
 */
export async function publishDurations(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`${DUE} LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    // One mover at a time: the second looks again after the first, and finds a step or nothing.
    await tx.$executeRaw`LOCK TABLE application_publication IN SHARE ROW EXCLUSIVE MODE`;
    await tx.$executeRaw`
      INSERT INTO application_publication AS shown (service_id, year, minutes, n, on_time_n)
      SELECT now.service_id, now.year, now.minutes, now.n, now.on_time_n
      FROM application_duration AS now JOIN (${DUE}) AS due
        ON due.service_id = now.service_id AND due.year = now.year
      ON CONFLICT (service_id, year, minutes) DO UPDATE SET n = EXCLUDED.n, on_time_n = EXCLUDED.on_time_n`;
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
