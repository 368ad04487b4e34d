import { afterEach, describe, expect, it, vi } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as ready } from "@/app/api/ready/route";
import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";
import { startWorker } from "@/lib/jobs/start-worker";

afterEach(() => vi.restoreAllMocks());

/** The answer whole, so that nothing more than the codes can slip into it. */
async function answer() {
  const response = await ready();
  return { code: response.status, ...(await response.json()) };
}

const READY = { code: 200, status: "ready", reasons: [] };
const notReady = (...reasons: readonly string[]) => ({ code: 503, status: "not ready", reasons });
const SILENCE = `UPDATE "${queueSchema()}"."version" SET cron_on = now() - interval '6 minutes'`;

describe("/api/ready", () => {
  it("is not ready before a worker ever ran, says so, and is ready with one", async () => {
    expect(await answer()).toEqual(notReady("WORKER_SILENT"));
    const worker = await startWorker();
    await vi.waitFor(async () => expect(await answer()).toEqual(READY), 15_000);
    await worker.stop({ graceful: false });
  });

  it("is not ready while a migration is half done or failed", async () => {
    await db()
      .$executeRaw`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', '', 'half')`;
    expect(await answer()).toEqual(notReady("MIGRATION_UNFINISHED"));
    await db().$executeRaw`DELETE FROM "_prisma_migrations" WHERE "id" = 'x'`;
    expect(await answer()).toEqual(READY);
  });

  it("is not ready on a database that lacks a migration of this version", async () => {
    const undo = db().$executeRaw`
      UPDATE "_prisma_migrations" SET "rolled_back_at" = now()
      WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")`;
    expect(await undo).toBe(1);
    expect(await answer()).toEqual(notReady("MIGRATIONS_BEHIND"));
    await db().$executeRaw`UPDATE "_prisma_migrations" SET "rolled_back_at" = NULL`;
  });

  it("is ready on a database that a newer version brought further", async () => {
    await db().$executeRaw`
      INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
      VALUES ('y', '', '99990101000000_later', now())`;
    expect(await answer()).toEqual(READY);
  });

  it("is not ready when the worker has been silent for minutes", async () => {
    await db().$executeRawUnsafe(SILENCE);
    expect(await answer()).toEqual(notReady("WORKER_SILENT"));
  });

  it("is not ready without a database, while the process is alive", async () => {
    vi.spyOn(db(), "$queryRaw").mockRejectedValue(new Error("connect ECONNREFUSED"));
    expect(await answer()).toEqual(notReady("DATABASE_DOWN"));
    expect(health().status).toBe(200);
  });
});
