import { fromPrisma, PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { log, newsOf } from "@/lib/log";
import type { Tx } from "./client";
import { poolConfig, schemaOf } from "./connection";

const kept = globalThis as { binaQueue?: Promise<PgBoss> };

/** Jobs lie in a schema of their own beside the government's schema. */
export function queueSchema(): string {
  const schema = schemaOf(env().DATABASE_URL);
  return schema ? `${schema}_jobs` : "bina_jobs";
}

/** A queue on this database, not started yet. */
export function newQueue(role: "worker" | "sender"): PgBoss {
  const isWorker = role === "worker";
  const { connectionString } = poolConfig(env().DATABASE_URL, 1);
  const queue = new PgBoss({
    connectionString,
    schema: queueSchema(),
    max: 4,
    application_name: `bina-${role}`,
    supervise: isWorker,
    schedule: isWorker,
  });
  const isNews = newsOf();
  // An error that nobody listens to ends the process, and the next connection is as good as the one that was lost.
  queue.on("error", (error) => {
    if (isNews(error.message)) log().error({ err: error, role }, "job queue");
  });
  return queue;
}

/** The queue of a process that only sends. Started once; made by whoever starts first. */
function sender(): Promise<PgBoss> {
  kept.binaQueue ??= startSender();
  return kept.binaQueue;
}

async function startSender(): Promise<PgBoss> {
  const queue = newQueue("sender");
  try {
    return await queue.start();
  } catch (error) {
    kept.binaQueue = undefined;
    throw error;
  }
}

/** A full disk or a mail server that is away for the night mends itself: we try for about ten hours, ever more slowly. */
const PERSISTENCE = { retryLimit: 48, retryBackoff: true, retryDelay: 2, retryDelayMax: 900 };

/** The sender's queue, with room for jobs of this name. */
async function queueFor(name: string): Promise<PgBoss> {
  const queue = await sender();
  if (!(await queue.getQueue(name))) await queue.createQueue(name);
  return queue;
}

/** Puts a job into the caller's transaction: neither exists without the other. Name and payload are checked above. */
export async function insertJob(tx: Tx, name: string, payload: object): Promise<void> {
  const queue = await queueFor(name);
  await queue.send(name, payload, { db: fromPrisma(tx), ...PERSISTENCE });
}

/** The same for many at once, in one statement. */
export async function insertJobs(tx: Tx, name: string, payloads: readonly object[]): Promise<void> {
  const queue = await queueFor(name);
  const jobs = payloads.map((data) => ({ data, ...PERSISTENCE }));
  await queue.insert(name, jobs, { db: fromPrisma(tx) });
}

/** Ends the sender's connections; for commands and tests that must end. */
export async function stopSender(): Promise<void> {
  const queue = await kept.binaQueue;
  kept.binaQueue = undefined;
  await queue?.stop({ graceful: false });
}
