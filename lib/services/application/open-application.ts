import { db } from "@/lib/db/client";
import type { OpenTrackingInput } from "@/lib/schemas/tracking";
import { openByCode } from "../open-by-code";

/** The application of a code and its PIN. */
export async function openApplication(
  input: OpenTrackingInput,
  address: string | null,
): Promise<{ applicationId: string; stamp: string }> {
  const { id, stamp } = await openByCode(input, address, (code) =>
    db().application.findUnique({ where: { code }, select: { id: true, pinHash: true } }),
  );
  return { applicationId: id, stamp };
}
