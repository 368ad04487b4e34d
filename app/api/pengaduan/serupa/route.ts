import { requestOrigin } from "@/lib/auth/request-origin";
import { similarComplaints } from "@/lib/queries/complaint/similar-complaints";
import { similarComplaintsSchema } from "@/lib/schemas/complaint";
import { limitSimilar } from "@/lib/services/complaint/limit-complaints";
import { ServiceError } from "@/lib/services/errors";
import { localDayOf } from "@/lib/time";

const HEADERS = { "Cache-Control": "no-store" };

/**
 * Titles like the one that somebody types. Asked by POST: what they type must not stand in an address, which logs and
 * histories keep.
 */
export async function POST(request: Request): Promise<Response> {
  const parsed = similarComplaintsSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json([], { status: 422, headers: HEADERS });
  try {
    const { address } = await requestOrigin();
    await limitSimilar(localDayOf(new Date()), address);
  } catch (error) {
    if (error instanceof ServiceError) return Response.json([], { status: 429, headers: HEADERS });
    throw error;
  }
  const { unitId, title } = parsed.data;
  return Response.json(await similarComplaints(unitId, title), { headers: HEADERS });
}
