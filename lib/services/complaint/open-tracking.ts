import { db } from "@/lib/db/client";
import type { OpenTrackingInput } from "@/lib/schemas/tracking";
import { openByCode } from "../open-by-code";

/** The complaint of a code and its PIN. */
export async function openTracking(
  input: OpenTrackingInput,
  address: string | null,
): Promise<{ complaintId: string; stamp: string }> {
  const { id, stamp } = await openByCode(input, address, (code) =>
    db().complaint.findUnique({ where: { code }, select: { id: true, pinHash: true } }),
  );
  return { complaintId: id, stamp };
}
