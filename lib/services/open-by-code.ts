import { digest } from "@/lib/auth/cipher";
import { verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { countAttempt, forgetAttempts, type LimitName } from "./attempt-limits";
import { rateLimited, refusedBecause } from "./errors";

interface CodeAndPin {
  readonly trackingCode: string;
  readonly pin: string;
}

/**
 * By address for whoever guesses codes, by code for whoever guesses a PIN. The address first: who is held back uses up no
 * tries of somebody else's code.
 */
function limitsOf(code: string, address: string | null): readonly { name: LimitName; key: string }[] {
  return [
    ...(address === null ? [] : [{ name: "trackingAddress" as const, key: address }]),
    { name: "trackingCode", key: code },
    { name: "trackingCodeLong", key: code },
  ];
}

interface Locked {
  readonly id: string;
  readonly pinHash: string;
}

/**
 * What a code and its PIN open, with the stamp of that PIN. A wrong code and a wrong PIN are told alike and take the same time. Nothing is
 * written down about who asked; the counters of attempts hold keyed digests that expire within a day.
 */
export async function openByCode<Found extends Locked>(
  { trackingCode, pin }: CodeAndPin,
  address: string | null,
  find: (code: string) => Promise<Found | null>,
): Promise<Found & { readonly stamp: string }> {
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
  return { ...found, stamp: stampOf(found.pinHash) };
}

/** By what a browser is known that showed the PIN of now: another PIN has another one. */
const stampOf = (pinHash: string): string => digest(pinHash, "tracking.stamp");

const ONLY_PIN = { select: { pinHash: true } } as const;
/** What is opened by a code and its PIN, by its id. */
const PIN_OF = {
  complaint: (id: string) => db().complaint.findUnique({ where: { id }, ...ONLY_PIN }),
  application: (id: string) => db().application.findUnique({ where: { id }, ...ONLY_PIN }),
  registration: (id: string) => db().consultationRegistration.findUnique({ where: { id }, ...ONLY_PIN }),
  question: (id: string) => db().consultationQuestion.findUnique({ where: { id }, ...ONLY_PIN }),
} as const;
export type OpenedByCode = keyof typeof PIN_OF;

/** Whether the PIN that was shown is still the one in force. */
export async function isStillOpen(kind: OpenedByCode, id: string, stamp: string): Promise<boolean> {
  const found = await PIN_OF[kind](id);
  return found !== null && stampOf(found.pinHash) === stamp;
}
