import { expect } from "vitest";
import { db } from "@/lib/db/client";

/** Until another transaction waits for a row that this one holds. */
export async function somebodyWaits(): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await db().$queryRaw<[{ waiting: number }]>`
        SELECT count(*)::int AS "waiting" FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return row.waiting;
    })
    .toBeGreaterThan(0);
}
