import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { digest } from "@/lib/auth/cipher";
import { poolConfig } from "@/lib/db/connection";
import { env } from "@/lib/env";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often something may be tried: `points` attempts in `seconds`, per key. A success takes its attempt back.
 *
 * | Limit | Key | Why this number |
 * |---|---|---|
 * | signInPairShort | NIP + address | Five slips are human; then five minutes of pause. |
 * | signInPairMedium | NIP + address | The pauses grow: fifteen failures in an hour end the hour. |
 * | signInPairLong | NIP + address | Forty in a day end the day: a guesser gets 40 of 10¹⁰ passwords a day. |
 * | signInNip | NIP, all addresses | A botnet changes addresses; a person with several phones stays far below. Known devices are exempt, so the owner is not locked out by it. |
 * | signInDevice | a device that signed in to this account before | Replaces the three pair limits and signInNip there: nobody else's failures count against it. |
 * | signInAddress | distinct failing NIPs of one address | An office of 300 behind one address has a few who mistype at eight in the morning; a list of stolen NIPs has hundreds. |
 * | secondFactor, secondFactorLong | account | Six digits with a step of tolerance: 5 tries in 15 minutes and 20 a day leave 1 in 16,000 a day. |
 * | currentPassword | account | Guessing the old password in an open session. |
 * | resetNip | NIP | Nobody's mailbox is flooded. |
 * | resetAddress | address | Slows the trying of many NIPs; an office may still have its forgetful Monday. |
 * | resetToken | address | 256 bits cannot be guessed; this only spares the database. |
 * | trackingCode, trackingCodeLong | code of a complaint | Six digits of a PIN behind 59 bits of a code: 5 tries in 15 minutes and 20 a day. |
 * | trackingAddress | address | Slows the trying of codes; a village office that helps people stays below. |
 */
export const LIMITS = {
  signInPairShort: { points: 5, seconds: 5 * MINUTE },
  signInPairMedium: { points: 15, seconds: HOUR },
  signInPairLong: { points: 40, seconds: DAY },
  signInNip: { points: 60, seconds: HOUR },
  signInDevice: { points: 10, seconds: 15 * MINUTE },
  signInAddress: { points: 100, seconds: 15 * MINUTE },
  secondFactor: { points: 5, seconds: 15 * MINUTE },
  secondFactorLong: { points: 20, seconds: DAY },
  currentPassword: { points: 10, seconds: 15 * MINUTE },
  resetNip: { points: 3, seconds: HOUR },
  resetAddress: { points: 60, seconds: HOUR },
  resetToken: { points: 60, seconds: HOUR },
  trackingCode: { points: 5, seconds: 15 * MINUTE },
  trackingCodeLong: { points: 20, seconds: DAY },
  trackingAddress: { points: 120, seconds: 15 * MINUTE },
} as const;
export type LimitName = keyof typeof LIMITS;

export interface Attempt {
  readonly isAllowed: boolean;
  /** Attempts within the window, this one included. */
  readonly count: number;
  readonly retryAfterSeconds: number;
}

const CONNECTIONS = 2;
const kept = globalThis as { binaLimits?: { pool: Pool; limiters: Map<LimitName, RateLimiterPostgres> } };

// A pool of its own: a counter must count also when the transaction beside it rolls back.
function shared() {
  kept.binaLimits ??= {
    pool: new Pool({ ...poolConfig(env().DATABASE_URL, CONNECTIONS), allowExitOnIdle: true }),
    limiters: new Map(),
  };
  return kept.binaLimits;
}

function limiterOf(name: LimitName): RateLimiterPostgres {
  const { pool, limiters } = shared();
  const existing = limiters.get(name);
  if (existing) return existing;
  const { points, seconds } = LIMITS[name];
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: true,
  });
  limiters.set(name, limiter);
  return limiter;
}

// NIPs and addresses do not stand in the table of counters.
const keyOf = (parts: readonly string[]): string => digest(parts.join("\n"), "limit");

const attemptOf = (result: RateLimiterRes, isAllowed: boolean): Attempt => ({
  isAllowed,
  count: result.consumedPoints,
  retryAfterSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
});

/** Counts one attempt and says whether it may go on. Counted before it is made, so that many at once do not slip by. */
export async function countAttempt(name: LimitName, ...key: readonly string[]): Promise<Attempt> {
  try {
    return attemptOf(await limiterOf(name).consume(keyOf(key)), true);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return attemptOf(refusal, false);
    throw refusal;
  }
}

/** Takes one attempt back, as after a success. */
export async function forgiveAttempt(name: LimitName, ...key: readonly string[]): Promise<void> {
  await limiterOf(name).reward(keyOf(key));
}

/** Forgets all attempts of a key: the person has shown that they are who they say. */
export async function forgetAttempts(name: LimitName, ...key: readonly string[]): Promise<void> {
  await limiterOf(name).delete(keyOf(key));
}

/** Closes the connections, for commands and tests that end. */
export async function closeLimits(): Promise<void> {
  await kept.binaLimits?.pool.end();
  delete kept.binaLimits;
}
