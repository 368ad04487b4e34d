import { verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import type { OpenTrackingInput } from "@/lib/schemas/complaint";
import { countAttempt, forgetAttempts, type LimitName } from "@/lib/services/attempt-limits";
import { rateLimited, refusedBecause } from "@/lib/services/errors";

/** By code for whoever guesses a PIN, by address for whoever guesses codes. */
function limitsOf(code: string, address: string | null): readonly { name: LimitName; key: string }[] {
  return [
    { name: "trackingCode", key: code },
    { name: "trackingCodeLong", key: code },
    ...(address === null ? [] : [{ name: "trackingAddress" as const, key: address }]),
  ];
}

/**
 * The complaint of a code and its PIN. A wrong code and a wrong PIN are told alike and take the same time. Nothing is
 * written down about who asked; the counters of attempts hold keyed digests that expire within a day.
 */
export async function openTracking(
  { trackingCode, pin }: OpenTrackingInput,
  address: string | null,
): Promise<{ complaintId: string }> {
  const limits = limitsOf(trackingCode, address);
  for (const { name, key } of limits) {
    const attempt = await countAttempt(name, key);
    if (!attempt.isAllowed) throw rateLimited("tracking", attempt.retryAfterSeconds);
  }
  const complaint = await db().complaint.findUnique({
    where: { code: trackingCode },
    select: { id: true, pinHash: true },
  });
  const fits = await verifyPassword(complaint?.pinHash ?? null, pin);
  if (!complaint || !fits) throw refusedBecause("tracking", ["TRACKING_UNKNOWN"]);
  await Promise.all([
    forgetAttempts("trackingCode", trackingCode),
    forgetAttempts("trackingCodeLong", trackingCode),
  ]);
  return { complaintId: complaint.id };
}
