import { readiness } from "@/lib/queries/system/readiness";

export const dynamic = "force-dynamic";

/** Ready to serve: database, migrations and a job worker. 503 names what is missing, and nothing else. */
export async function GET(): Promise<Response> {
  const checks = await readiness();
  const isReady = checks.database && checks.migrations && checks.jobs;
  return Response.json(
    { status: isReady ? "ready" : "not ready", checks },
    { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
