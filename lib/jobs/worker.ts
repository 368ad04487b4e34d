import type { PgBoss } from "pg-boss";
import { closeDb } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { databaseTrouble } from "@/lib/db/trouble";
import { env } from "@/lib/env";
import { handBackReadings } from "@/lib/imports/run-import";
import { log } from "@/lib/log";
import { startWorker } from "./start-worker";
import { systemContext } from "./system-context";

/** Whoever keeps the worker running starts it again; why it ended is one line where we know it. */
function giveUp(line: string): never {
  console.error(line);
  process.exit(1);
}

try {
  env();
} catch (error) {
  giveUp((error as Error).message);
}
let queue: PgBoss;
try {
  queue = await startWorker();
} catch (error) {
  const line = databaseTrouble(error);
  if (line === undefined) throw error;
  giveUp(line);
}
log().info("job worker ready");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // First, for whoever stops us may not wait until the jobs have ended.
  await handBackReadings(systemContext("worker.stop"));
  await queue.stop({ graceful: true, timeout: 10_000 });
  await stopSender();
  await closeDb();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
