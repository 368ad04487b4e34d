import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";
import { ownMigrations } from "@/lib/db/own-migrations";

/** Why this process cannot serve: codes for whoever watches it, and nothing of what stands behind them. */
export type NotReady = "DATABASE_DOWN" | "MIGRATION_UNFINISHED" | "MIGRATIONS_BEHIND" | "WORKER_SILENT";

const WORKER_SILENT_MINUTES = 5;

/** A database that a newer version has brought further is served all the same, while the processes are exchanged. */
async function migrationFault(): Promise<NotReady | null> {
  const rows = await db().$queryRaw<{ name: string; isDone: boolean }[]>`
    SELECT "migration_name" AS name, "finished_at" IS NOT NULL AS "isDone"
    FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`;
  if (rows.some(({ isDone }) => !isDone)) return "MIGRATION_UNFINISHED";
  const applied = new Set(rows.map(({ name }) => name));
  return ownMigrations().every((name) => applied.has(name)) ? null : "MIGRATIONS_BEHIND";
}

/** A worker marks the schema of its queue each time it looks for scheduled work. */
async function workerFault(): Promise<NotReady | null> {
  const rows = await db().$queryRawUnsafe<{ alive: boolean }[]>(
    `SELECT cron_on > now() - make_interval(mins => ${WORKER_SILENT_MINUTES}) AS alive FROM "${queueSchema()}"."version"`,
  );
  return rows[0]?.alive === true ? null : "WORKER_SILENT";
}

/** What keeps this process from serving; empty when database, migrations and a job worker are there. Never throws. */
export async function whyNotReady(): Promise<readonly NotReady[]> {
  const isUp = await db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  if (!isUp) return ["DATABASE_DOWN"];
  const faults = await Promise.all([
    migrationFault().catch((): NotReady => "MIGRATIONS_BEHIND"),
    workerFault().catch((): NotReady => "WORKER_SILENT"),
  ]);
  return faults.filter((fault) => fault !== null);
}
