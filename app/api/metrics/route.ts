import { timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { metrics } from "@/lib/queries/system/metrics";

export const dynamic = "force-dynamic";

/** Whether the caller shows the token; without one set, the figures are for nobody. */
function isAllowed(authorization: string | null): boolean {
  const token = env().BINA_METRICS_TOKEN;
  if (!token || !authorization) return false;
  const [given, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Prometheus. */
export async function GET(request: Request): Promise<Response> {
  if (!isAllowed(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  return new Response(await metrics(), { headers: { "content-type": "text/plain; version=0.0.4" } });
}
