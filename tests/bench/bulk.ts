import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** How many rows of a summary differ from what it sums up, counted again: none, if it was kept as the services keep it. */
export async function differences(again: Prisma.Sql, kept: Prisma.Sql): Promise<number> {
  const [found] = await db().$queryRaw<{ wrong: number }[]>`
    WITH again AS MATERIALIZED (${again}), kept AS MATERIALIZED (${kept}), different AS (
      (SELECT * FROM again EXCEPT ALL SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT ALL SELECT * FROM again)
    )
    SELECT count(*)::int AS wrong FROM different`;
  return found?.wrong ?? Number.NaN;
}

/** Writes rows by the hundred thousand without looking up each reference again: they are made from rows that are there. */
export async function fillInChunks(
  from: number,
  to: number,
  insert: (first: number, last: number) => Prisma.Sql,
): Promise<void> {
  for (let first = from; first <= to; first += CHUNK) {
    await unchecked([insert(first, Math.min(first + CHUNK - 1, to))]);
  }
}

const CHUNK = 250_000;
const MOST_MS = 600_000;

/** Runs statements in one transaction without triggers and reference checks. */
export async function unchecked(statements: readonly Prisma.Sql[]): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`SET LOCAL work_mem = '256MB'`;
      for (const statement of statements) await tx.$executeRaw(statement);
    },
    { timeout: MOST_MS },
  );
}
