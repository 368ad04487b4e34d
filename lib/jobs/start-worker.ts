import type { PgBoss } from "pg-boss";
import { newQueue } from "@/lib/db/job-queue";
import { log } from "@/lib/log";
import { JOB_NAMES, JOB_PAYLOADS, type JobName } from "@/lib/schemas/jobs";
import { resumeImports } from "@/lib/services/imports/resume-imports";
import { TIME_ZONE } from "@/lib/time";
import { JOB_HANDLERS } from "./registry";
import { SCHEDULES } from "./schedules";
import { systemContext } from "./system-context";

async function work<Name extends JobName>(queue: PgBoss, name: Name): Promise<void> {
  const handler = JOB_HANDLERS[name];
  await queue.work<unknown>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) {
      try {
        await handler(systemContext(name, job.id), JOB_PAYLOADS[name].parse(job.data) as never);
      } catch (error) {
        log().error({ err: error, job: name, jobId: job.id }, "job failed");
        throw error;
      }
    }
  });
}

/** Starts taking jobs. Stop it with `queue.stop()`: running jobs end first, the rest wait for the next start. */
export async function startWorker(): Promise<PgBoss> {
  const queue = newQueue("worker");
  await queue.start();
  for (const name of JOB_NAMES) if (!(await queue.getQueue(name))) await queue.createQueue(name);
  for (const { job, cron } of SCHEDULES) await queue.schedule(job, cron, {}, { tz: TIME_ZONE });
  for (const name of JOB_NAMES) await work(queue, name);
  await resumeImports();
  return queue;
}
