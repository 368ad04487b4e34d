import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { insertJob, stopSender } from "@/lib/db/job-queue";

const send = () => db().$transaction((tx) => insertJob(tx, "audit.seal", {}));

it("outlives the end of its connections, and sends again", async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on("uncaughtException", note);
  try {
    await send();
    const ended = await db().$queryRaw<{ pid: number }[]>`
      WITH sender AS MATERIALIZED (
        SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'bina-sender')
      SELECT pid FROM sender WHERE pg_terminate_backend(pid)`;
    expect(ended.length).toBeGreaterThan(0);
    await expect.poll(() => send().then(() => "sent")).toBe("sent");
    expect(uncaught).toEqual([]);
  } finally {
    process.off("uncaughtException", note);
    await stopSender();
  }
});
