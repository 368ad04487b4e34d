import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";

export interface Readiness {
  readonly database: boolean;
  /** No migration failed or is half done. */
  readonly migrations: boolean;
  /** A worker has kept the queue alive within the last minutes. */
  readonly jobs: boolean;
}

const WORKER_SILENT_MINUTES = 5;

async function hasMigrated(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ done: bigint; open: bigint }[]>`
    SELECT count(*) FILTER (WHERE "finished_at" IS NOT NULL) AS done,
           count(*) FILTER (WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL) AS open
    FROM "_prisma_migrations"`;
  return row !== undefined && row.done > 0n && row.open === 0n;
}

/** A worker marks the schema of its queue each time it looks for scheduled work. */
async function hasWorker(): Promise<boolean> {
  const rows = await db().$queryRawUnsafe<{ alive: boolean }[]>(
    `SELECT cron_on > now() - make_interval(mins => ${WORKER_SILENT_MINUTES}) AS alive FROM "${queueSchema()}"."version"`,
  );
  return rows[0]?.alive === true;
}

/** Whether this process can serve: database, migrations and a job worker. Never throws. */
export async function readiness(): Promise<Readiness> {
  const check = (question: Promise<boolean>): Promise<boolean> => question.catch(() => false);
  const [database, migrations, jobs] = await Promise.all([
    check(db().$queryRaw`SELECT 1`.then(() => true)),
    check(hasMigrated()),
    check(hasWorker()),
  ]);
  return { database, migrations, jobs };
}
