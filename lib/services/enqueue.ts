import type { Tx } from "@/lib/db/client";
import { insertJob, insertJobs } from "@/lib/db/job-queue";
import { JOB_PAYLOADS, type JobName, type JobPayload } from "@/lib/schemas/jobs";

/** Asks for background work in the transaction of the change that needs it. */
export const enqueue = <Name extends JobName>(tx: Tx, name: Name, payload: JobPayload<Name>): Promise<void> =>
  insertJob(tx, name, JOB_PAYLOADS[name].parse(payload));

/** The same for many at once. */
export const enqueueAll = <Name extends JobName>(
  tx: Tx,
  name: Name,
  payloads: readonly JobPayload<Name>[],
): Promise<void> =>
  insertJobs(
    tx,
    name,
    payloads.map((payload) => JOB_PAYLOADS[name].parse(payload)),
  );
