import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

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
      await tx.$executeRaw`SET LOCAL maintenance_work_mem = '256MB'`;
      for (const statement of statements) await tx.$executeRaw(statement);
    },
    { timeout: MOST_MS },
  );
}

/** Runs a large fill without the indexes that only make reading quick, and makes them again at once: far less work than row by row. */
export async function withoutIndexes(table: string, fill: () => Promise<void>): Promise<void> {
  const indexes = await db().$queryRaw<{ name: string; made: string }[]>`
    SELECT indexname AS name, indexdef AS made FROM pg_indexes
    WHERE schemaname = current_schema() AND tablename = ${table} AND indexdef NOT LIKE 'CREATE UNIQUE%'`;
  for (const { name } of indexes) await db().$executeRaw`DROP INDEX ${Prisma.raw(`"${name}"`)}`;
  await fill();
  await unchecked(indexes.map(({ made }) => Prisma.raw(made)));
}

/**
 * Puts what was filled onto the disk and into the statistics, so that the server is not still at it while pages are measured:
 * of three million rows it writes for minutes.
 */
export async function settle(): Promise<void> {
  await db().$executeRaw`VACUUM (ANALYZE)`;
  await db().$executeRaw`CHECKPOINT`;
}
