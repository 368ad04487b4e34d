import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";
import type { JobName, JobPayload } from "@/lib/schemas/jobs";

/** The payloads of the jobs of one kind that were asked for so far, whether they ran or not. */
export async function queuedJobs<Name extends JobName>(name: Name): Promise<readonly JobPayload<Name>[]> {
  const sql = `SELECT "data" FROM "${queueSchema()}"."job" WHERE "name" = $1`;
  const jobs = await db().$queryRawUnsafe<{ data: JobPayload<Name> }[]>(sql, name);
  return jobs.map(({ data }) => data);
}
