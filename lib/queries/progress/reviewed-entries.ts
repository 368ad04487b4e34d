import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dateOf } from "@/lib/time";

export interface ReviewedEntries {
  readonly accepted: number;
  /** Asked to correct, and not corrected yet. */
  readonly asked: number;
}

interface Row extends ReviewedEntries {
  readonly indicatorId: string;
}

/**
 * How many of the entries that count, of each indicator, the appraiser accepted or asked to correct; for the days of a window
 * (YYYY-MM-DD, both included) where one is given. It stands beside a rating and decides nothing.
 */
export async function reviewedEntries(
  indicatorIds: readonly string[],
  window: { readonly startsOn: string; readonly endsOn: string } | null,
): Promise<ReadonlyMap<string, ReviewedEntries>> {
  if (indicatorIds.length === 0) return new Map();
  const within = window
    ? Prisma.sql`AND e."happened_on" BETWEEN ${dateOf(window.startsOn)}::date AND ${dateOf(window.endsOn)}::date`
    : Prisma.empty;
  const rows = await db().$queryRaw<Row[]>`
    SELECT e."indicator_id" AS "indicatorId",
           (count(*) FILTER (WHERE v."state" = 'ACCEPTED'))::int AS "accepted",
           (count(*) FILTER (WHERE v."state" = 'ASKED'))::int AS "asked"
    FROM "progress_entry" e
    JOIN "progress_review" v ON v."entry_id" = e."id"
    WHERE e."indicator_id" = ANY (${indicatorIds}::uuid[]) AND v."state" IN ('ACCEPTED', 'ASKED') ${within}
    GROUP BY e."indicator_id"`;
  return new Map(rows.map(({ indicatorId, accepted, asked }) => [indicatorId, { accepted, asked }]));
}
