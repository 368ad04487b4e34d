import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { cloneDatabase, dropDatabase } from "../../scripts/test-cluster.mjs";

// Each test file has a database of its own, so files run side by side and none sees another's rows.
const { adminUrl, template } = inject("testCluster");
const name = `test_${randomUUID().replaceAll("-", "")}`;

process.env.DATABASE_URL = await cloneDatabase(adminUrl, template, name);
process.env.NEXTAUTH_SECRET = "secret of the tests, long enough to be taken";
process.env.BINA_KEYS = `test:${Buffer.alloc(32, 7).toString("base64")}`;
process.env.BINA_LOG_LEVEL = "silent";

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  const { stopSender } = await import("@/lib/db/job-queue");
  await stopSender();
  await db().$disconnect();
  await dropDatabase(adminUrl, name);
});
