import { verifyPassword } from "@/lib/auth/password-hash";
import { countAttempt, forgetAttempts, type LimitName } from "./attempt-limits";
import { rateLimited, refusedBecause } from "./errors";

interface CodeAndPin {
  readonly trackingCode: string;
  readonly pin: string;
}

/** By code for whoever guesses a PIN, by address for whoever guesses codes. */
function limitsOf(code: string, address: string | null): readonly { name: LimitName; key: string }[] {
  return [
    { name: "trackingCode", key: code },
    { name: "trackingCodeLong", key: code },
    ...(address === null ? [] : [{ name: "trackingAddress" as const, key: address }]),
  ];
}

/**
 * The id of what a code and its PIN open. A wrong code and a wrong PIN are told alike and take the same time. Nothing is
 * written down about who asked; the counters of attempts hold keyed digests that expire within a day.
 */
export async function openByCode(
  { trackingCode, pin }: CodeAndPin,
  address: string | null,
  find: (code: string) => Promise<{ readonly id: string; readonly pinHash: string } | null>,
): Promise<string> {
  for (const { name, key } of limitsOf(trackingCode, address)) {
    const attempt = await countAttempt(name, key);
    if (!attempt.isAllowed) throw rateLimited("tracking", attempt.retryAfterSeconds);
  }
  const found = await find(trackingCode);
  const fits = await verifyPassword(found?.pinHash ?? null, pin);
  if (!found || !fits) throw refusedBecause("tracking", ["TRACKING_UNKNOWN"]);
  await Promise.all([
    forgetAttempts("trackingCode", trackingCode),
    forgetAttempts("trackingCodeLong", trackingCode),
  ]);
  return found.id;
}
