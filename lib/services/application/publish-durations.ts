import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  APPLICATION_STEP,
  durationFigures,
  MIN_PUBLISHED_APPLICATIONS,
} from "@/lib/domain/application/figures";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";

/** The services and years that have enough, and grew by a step since they were shown last. */
const DUE = Prisma.sql`
  SELECT service_id, year FROM application_figure
  WHERE n >= ${MIN_PUBLISHED_APPLICATIONS}::int AND n >= shown_n + ${APPLICATION_STEP}::int`;

interface CopiedRow {
  readonly serviceId: string;
  readonly year: number;
  readonly minutes: number;
  readonly n: number;
  readonly onTime: number;
}

/** Copies every row of what is due: a histogram only grows, so none of the copy stays as it was. */
const copyDue = (tx: Tx): Promise<CopiedRow[]> => tx.$queryRaw<CopiedRow[]>`
  INSERT INTO application_publication AS shown (service_id, year, minutes, n, on_time_n)
  SELECT now.service_id, now.year, now.minutes, now.n, now.on_time_n
  FROM application_duration AS now JOIN (${DUE}) AS due
    ON due.service_id = now.service_id AND due.year = now.year
  ON CONFLICT (service_id, year, minutes) DO UPDATE SET n = EXCLUDED.n, on_time_n = EXCLUDED.on_time_n
  RETURNING service_id::text AS "serviceId", year::int, minutes, n, on_time_n AS "onTime"`;

/** Keeps what pages show of the copied rows. */
async function keepFigures(tx: Tx, copied: readonly CopiedRow[]): Promise<void> {
  const keyOf = ({ serviceId, year }: CopiedRow) => `${serviceId} ${year}`;
  for (const { serviceId, year } of new Map(copied.map((row) => [keyOf(row), row])).values()) {
    const rows = copied.filter((row) => row.serviceId === serviceId && row.year === year);
    const { n, medianMinutes, p90Minutes } = durationFigures(rows);
    const shownOnTimeN = rows.reduce((sum, { onTime }) => sum + onTime, 0);
    await tx.applicationFigure.update({
      where: { serviceId_year: { serviceId, year } },
      data: { shownN: n, shownOnTimeN, medianMinutes, p90Minutes },
    });
  }
}

/**
 * Moves the public durations of every service and year that grew by five or more since they were shown last, from ten on,
 * to what is true now. Whoever shows figures calls it first (docs/decisions/0014-complaint-figures-in-steps.md). Whether any
 * is due is told by one row a service and year, so asking costs the same however many applications there were.
 */
export async function publishDurations(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`${DUE} LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    // One mover at a time: the second looks again after the first, and finds a step or nothing.
    await tx.$executeRaw`LOCK TABLE application_publication IN SHARE ROW EXCLUSIVE MODE`;
    await keepFigures(tx, await copyDue(tx));
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
