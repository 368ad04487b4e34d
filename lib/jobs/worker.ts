import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { startWorker } from "./start-worker";

env();
const queue = await startWorker();
log().info("job worker ready");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await queue.stop({ graceful: true, timeout: 10_000 });
  await stopSender();
  await db().$disconnect();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
