import { afterEach, describe, expect, it, vi } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as ready } from "@/app/api/ready/route";
import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";
import { startWorker } from "@/lib/jobs/start-worker";

afterEach(() => vi.restoreAllMocks());

async function answer() {
  const response = await ready();
  return { status: response.status, ...(await response.json()).checks };
}

const SILENCE = `UPDATE "${queueSchema()}"."version" SET cron_on = now() - interval '6 minutes'`;

describe("/api/ready", () => {
  it("is not ready before a worker ever ran, says so, and is ready with one", async () => {
    expect(await answer()).toEqual({ status: 503, database: true, migrations: true, jobs: false });
    const worker = await startWorker();
    await vi.waitFor(async () => expect(await answer()).toMatchObject({ status: 200, jobs: true }), 15_000);
    await worker.stop({ graceful: false });
  });

  it("is not ready when the worker has been silent for minutes", async () => {
    await db().$executeRawUnsafe(SILENCE);
    expect(await answer()).toMatchObject({ status: 503, jobs: false });
  });

  it("is not ready while a migration is half done or failed", async () => {
    await db()
      .$executeRaw`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', '', 'half')`;
    expect(await answer()).toMatchObject({ status: 503, migrations: false });
    await db().$executeRaw`DELETE FROM "_prisma_migrations" WHERE "id" = 'x'`;
    expect(await answer()).toMatchObject({ migrations: true });
  });

  it("is not ready without a database, while the process is alive", async () => {
    vi.spyOn(db(), "$queryRaw").mockRejectedValue(new Error("connect ECONNREFUSED"));
    vi.spyOn(db(), "$queryRawUnsafe").mockRejectedValue(new Error("connect ECONNREFUSED"));
    expect(await answer()).toEqual({ status: 503, database: false, migrations: false, jobs: false });
    expect(health().status).toBe(200);
  });
});
