import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { outcomeOf } from "./outcomes";

const LONGEST_MS = 10_000;

/**
 * Several writes that have all read before the first of them writes to this table: what two people do at the same moment,
 * every time and not by luck. A lock that lets rows be read and locked, but not written, is held until all of them wait.
 * Answers what became of each.
 */
export async function atTheWrite(
  table: string,
  writes: readonly (() => Promise<unknown>)[],
): Promise<readonly string[]> {
  let outcomes: Promise<string[]> = Promise.resolve([]);
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE ${Prisma.raw(`"${table}"`)} IN SHARE MODE`;
      let ended = 0;
      outcomes = Promise.all(
        writes.map(async (write) => {
          const outcome = await outcomeOf(write());
          ended += 1;
          return outcome;
        }),
      );
      // Whoever fails at once is not waited for, and their error is not lost: it comes with the others' outcomes.
      outcomes.catch(() => {
        ended = writes.length;
      });
      const isOver = async () => ended + (await countWaiting()) >= writes.length;
      const until = Date.now() + LONGEST_MS;
      while (!(await isOver())) {
        if (Date.now() > until) throw new Error(`not all writes reached "${table}"`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    { timeout: LONGEST_MS * 2 },
  );
  return outcomes;
}

/** How many connections of this database wait for a lock. */
export async function countWaiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.n ?? 0;
}
