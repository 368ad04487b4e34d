import type { Tx } from "@/lib/db/client";

interface CountedEntry {
  readonly id: string;
  readonly indicatorId: string;
  readonly amount: string;
  readonly happenedOn: string;
  /** When it was written, which is not when it arrived. */
  readonly writtenAt: Date;
}

/**
 * Counts an entry in one statement. The outcome is the same in whatever order entries arrive: the sum and the
 * greatest do not know an order, and the latest is by day, then by the moment of writing, then by the id.
 */
export async function countEntry(tx: Tx, entry: CountedEntry): Promise<void> {
  const { id, indicatorId, amount, happenedOn, writtenAt } = entry;
  await tx.$executeRaw`
    INSERT INTO "indicator_total" AS t
      ("indicator_id", "entries", "sum", "max", "latest", "latest_on", "latest_at", "latest_entry_id")
    VALUES (${indicatorId}::uuid, 1, ${amount}::numeric, ${amount}::numeric, ${amount}::numeric,
            ${happenedOn}::date, ${writtenAt}::timestamptz, ${id}::uuid)
    ON CONFLICT ("indicator_id") DO UPDATE SET
      "entries" = t."entries" + 1,
      "sum" = t."sum" + EXCLUDED."sum",
      "max" = GREATEST(t."max", EXCLUDED."max"),
      ("latest", "latest_on", "latest_at", "latest_entry_id") = (
        SELECT newest.* FROM (VALUES
          (t."latest", t."latest_on", t."latest_at", t."latest_entry_id"),
          (EXCLUDED."latest", EXCLUDED."latest_on", EXCLUDED."latest_at", EXCLUDED."latest_entry_id")
        ) AS newest ("latest", "on", "at", "id")
        WHERE newest."on" IS NOT NULL
        ORDER BY newest."on" DESC, newest."at" DESC, newest."id" DESC
        LIMIT 1
      )`;
}

/** Holds the total until the transaction ends, so that nothing is counted between a withdrawal and its recount. */
export async function lockTotal(tx: Tx, indicatorId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "indicator_total" WHERE "indicator_id" = ${indicatorId}::uuid FOR UPDATE`;
}

/**
 * Takes an entry out of the locked total. Sum and number are exact by subtraction; the greatest and the latest are
 * looked up among the entries that still stand, by the index on (indicator, day, id).
 */
export async function uncountEntry(tx: Tx, entry: CountedEntry): Promise<void> {
  const { indicatorId, amount } = entry;
  await tx.$executeRaw`
    UPDATE "indicator_total" AS t SET
      "entries" = t."entries" - 1,
      "sum" = t."sum" - ${amount}::numeric,
      "max" = (
        SELECT max(e."amount") FROM "progress_entry" AS e
        WHERE e."indicator_id" = t."indicator_id" AND e."withdraws_id" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "progress_entry" AS w WHERE w."withdraws_id" = e."id")
      ),
      ("latest", "latest_on", "latest_at", "latest_entry_id") = (
        SELECT e."amount", e."happened_on", e."written_at", e."id" FROM "progress_entry" AS e
        WHERE e."indicator_id" = t."indicator_id" AND e."withdraws_id" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "progress_entry" AS w WHERE w."withdraws_id" = e."id")
        ORDER BY e."happened_on" DESC, e."written_at" DESC, e."id" DESC
        LIMIT 1
      )
    WHERE t."indicator_id" = ${indicatorId}::uuid`;
}
