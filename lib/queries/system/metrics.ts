import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { db } from "@/lib/db/client";
import { queueSchema } from "@/lib/db/job-queue";

const kept = globalThis as { binaMetrics?: Registry };

async function auditTail(): Promise<number> {
  const [row] = await db().$queryRaw<{ tail: number }[]>`
    SELECT (coalesce((SELECT max("id") FROM "audit_event"), 0)
          - coalesce((SELECT max("last_id") FROM "audit_seal"), 0))::int AS tail`;
  return row?.tail ?? 0;
}

async function waitingJobs(): Promise<number> {
  const [row] = await db().$queryRawUnsafe<{ waiting: number }[]>(
    `SELECT count(*)::int AS waiting FROM "${queueSchema()}"."job" WHERE state IN ('created', 'retry', 'active')`,
  );
  return row?.waiting ?? 0;
}

function gauge(registry: Registry, name: string, help: string, read: () => Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      // A figure that cannot be read is shown as missing; the others still are.
      await read().then(
        (value) => this.set(value),
        () => this.set(Number.NaN),
      );
    },
  });
}

/** Figures of this process and of what waits, in Prometheus' text format. */
export function metrics(): Promise<string> {
  if (!kept.binaMetrics) {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    gauge(registry, "bina_audit_unsealed_rows", "Audit rows that wait for the next seal", auditTail);
    gauge(registry, "bina_jobs_waiting", "Jobs that wait or run", waitingJobs);
    kept.binaMetrics = registry;
  }
  return kept.binaMetrics.metrics();
}
