import { requestOrigin } from "@/lib/auth/request-origin";
import { similarComplaints } from "@/lib/queries/complaint/similar-complaints";
import { similarComplaintsSchema } from "@/lib/schemas/complaint";
import { limitSimilar } from "@/lib/services/complaint/limit-complaints";
import { ServiceError } from "@/lib/services/errors";
import { localToday } from "@/lib/time";
import { jsonOf, readBody } from "../../read-body";

/** A title and a unit, with room for how they are written. */
const BODY_LIMIT = 8 * 1024;
const HEADERS = { "Cache-Control": "no-store" };

/**
 * Titles like the one that somebody types. Asked by POST: what they type must not stand in an address, which logs and
 * histories keep.
 */
export async function POST(request: Request): Promise<Response> {
  const text = await readBody(request, BODY_LIMIT);
  if (text === null) return Response.json([], { status: 413, headers: HEADERS });
  const parsed = similarComplaintsSchema.safeParse(jsonOf(text)?.value);
  if (!parsed.success) return Response.json([], { status: 422, headers: HEADERS });
  try {
    const { address } = await requestOrigin();
    await limitSimilar(localToday(), address);
  } catch (error) {
    if (error instanceof ServiceError) return Response.json([], { status: 429, headers: HEADERS });
    throw error;
  }
  const { unitId, title } = parsed.data;
  return Response.json(await similarComplaints(unitId, title), { headers: HEADERS });
}
