import { whyNotReady } from "@/lib/queries/system/readiness";

export const dynamic = "force-dynamic";

/** Ready to serve: database, migrations and a job worker. 503 gives the codes of what is missing, and nothing else. */
export async function GET(): Promise<Response> {
  const reasons = await whyNotReady();
  const isReady = reasons.length === 0;
  return Response.json(
    { status: isReady ? "ready" : "not ready", reasons },
    { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
