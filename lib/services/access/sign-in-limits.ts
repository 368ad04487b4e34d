import { countAttempt, forgetAttempts, forgiveAttempt, type LimitName } from "../attempt-limits";
import { rateLimited } from "../errors";

export interface SignInAttempt {
  readonly nip: string;
  readonly address: string | null;
  /** Names the device if it has signed in to this very account before. */
  readonly deviceId: string | null;
}

type Counted = readonly [LimitName, ...string[]];

const PAIR_LIMITS = ["signInPairShort", "signInPairMedium", "signInPairLong"] as const;

/**
 * What counts an attempt. A known device has a counter of its own, so somebody else's attack on the NIP never blocks it;
 * from anywhere else the pair of NIP and address counts, and the NIP alone.
 */
function countersOf({ nip, address, deviceId }: SignInAttempt): readonly Counted[] {
  if (deviceId) return [["signInDevice", deviceId]];
  const pair = [nip, address ?? "-"] as const;
  return [...PAIR_LIMITS.map((name): Counted => [name, ...pair]), ["signInNip", nip]];
}

/**
 * Counts the attempt, or throws RATE_LIMITED with the longest wait. The address counts a NIP once per window, however
 * often it fails, so colleagues who mistype do not add up to a locked office.
 */
export async function countSignIn(attempt: SignInAttempt): Promise<void> {
  const counted = await Promise.all(countersOf(attempt).map((counter) => countAttempt(...counter)));
  const isFirstOfNip = !attempt.deviceId && counted[0]?.count === 1;
  if (attempt.address && isFirstOfNip) counted.push(await countAttempt("signInAddress", attempt.address));
  const refused = counted.filter(({ isAllowed }) => !isAllowed);
  if (refused.length > 0) {
    throw rateLimited("account", Math.max(...refused.map(({ retryAfterSeconds }) => retryAfterSeconds)));
  }
}

/** After a success: this device or address starts anew, and the NIP gets its attempt back. */
export async function forgiveSignIn(attempt: SignInAttempt): Promise<void> {
  const counters = countersOf(attempt).map((counter) =>
    counter[0] === "signInNip" ? forgiveAttempt(...counter) : forgetAttempts(...counter),
  );
  if (attempt.address && !attempt.deviceId) counters.push(forgiveAttempt("signInAddress", attempt.address));
  await Promise.all(counters);
}
