import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { networkOf } from "@/lib/domain/access/network";
import { rateLimited } from "./errors";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often something may be tried: `points` attempts in `seconds`, per key. A success takes its attempt back. "Address" is
 * the address of IPv4 and the /64 network of IPv6.
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
 * | addressLetter | account | As resetNip: whoever sits before an open session floods nobody's mailbox. |
 * | ownCopy | account | A copy of everything costs the server some reads; nobody needs a sixth within the hour. |
 * | resetToken | address | 256 bits cannot be guessed; this only spares the database. |
 * | trackingCode, trackingCodeLong | code of a complaint, an application, or a registration for a public dialogue | Six digits of a PIN behind 59 bits of a code: 5 tries in 15 minutes and 20 a day. |
 * | trackingAddress | address | Slows the trying of codes; a village office that helps people stays below. |
 * | complaintAddress | address, day | A village behind one tower shares an address; nobody writes thirty complaints an hour. |
 * | complaintShard | one of sixteen, where no address is known | A flood fills one bucket and not all. |
 * | complaintSimilar | address, day | While somebody types, every pause asks once. |
 * | complaintMessage | complaint | Twenty messages a day to one complaint. |
 * | applicationAddress | address, day | An office or a village behind one address, on the day on which all apply. |
 * | applicationUnproven | the same, without a proof of work | As complaintAddress: a village office whose browsers run no scripts applies for several of its people. |
 * | applicationShard | one of sixteen, where no address is known | A flood fills one bucket and not all. |
 * | applicationService | service, without a proof of work | Sent from ever new addresses, a flood would bury the board of one counter; no counter looks at a hundred an hour. What is more is asked for the work and not turned away: one stranger must not close the service. |
 * | consultationAddress | address, day | A school class signs up from one address in one hour. |
 * | consultationShard | one of sixteen, where no address is known | A flood fills one bucket and not all. |
 * | consultationMailboxDay | mailbox that is left as a contact | Whoever signs a stranger's mailbox up and withdraws before it sends it a letter each time. A teacher still signs up a class. |
 * | consultationVotes | address, day | A hall behind one router votes for several questions each; a script without cookies is a new device each time. |
 * | consultationVotesShard | question, where no address is known | A flood holds up one question and not all. |
 * | forumAsker, forumAskerDay | mailbox + address | Who asks for codes of somebody else's mailbox leaves its owner most of the day's letters. |
 * | forumMailboxDay | mailbox | Nobody's mailbox is flooded with codes, also not from many addresses. |
 * | forumKnownDay | mailbox, from a browser that has opened its account | Whoever uses up the letters above from four networks keeps no owner out who comes back. |
 * | forumAddress | address, day | A school class joins from one address in one hour. |
 * | forumShard | one of sixteen, where no address is known | A flood fills one bucket and not all. |
 * | forumCode | code, by the browser that asked for it | Six digits for ten minutes: 5 tries for each of a day's 20 letters leave 1 in 10,000 a day. By the mailbox, a stranger's tries would lock its owner out. |
 * | forumWords | member, day | Nobody has twenty things to say in a day; a moderator reads each of them. |
 * | forumRatings | member | A statement takes a second to read. |
 * | surveyCounterMoment | counter, ten minutes in which an answer was given | A counter serves one citizen at a time, its poster perhaps a family. By the time of answering, not of arrival: a kiosk that was offline empties its queue at once. What is more counts as of an open link, marked. |
 * | surveyCounterDay | counter, day on which an answer was given | Who forges by the hundred would spread the times over a day; no counter serves six hundred people. What is more counts as of an open link, marked: the token hangs on a wall. |
 * | surveyCounterAddress | address, day; at a counter | Whoever reads the posters of a building, forges times back to a month ago and sends them at once. A kiosk waits and goes on. |
 * | surveyToken | token that is no counter's, day | A mistyped or renewed token: its answers count without a counter, and its flood is held back as one. |
 * | surveyAddress | address, day; without a counter | A whole office, or a village behind one tower, shares an address. |
 * | surveyUnproven | the same, without a proof of work | A village behind one tower whose phones run no scripts; a forger who does without gets a thirtieth. |
 * | surveyDevice | random cookie of a phone, day; without a counter | A family answers from one phone about the services of one morning. |
 * | surveyDeviceService | the same, service, day | Counts and holds nothing back: the third answer is marked, for HR to see. |
 * | surveyAssisted | service, day on which officers enter answers for citizens | A health centre helps perhaps fifty a day. By the service and not by the officer: nobody keeps who entered. |
 * | surveyShard | one of sixteen, where no address is known | One bucket for all would be a queue and a way to shut everybody out. |
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
  addressLetter: { points: 3, seconds: HOUR },
  ownCopy: { points: 5, seconds: HOUR },
  resetToken: { points: 60, seconds: HOUR },
  trackingCode: { points: 5, seconds: 15 * MINUTE },
  trackingCodeLong: { points: 20, seconds: DAY },
  trackingAddress: { points: 120, seconds: 15 * MINUTE },
  complaintAddress: { points: 30, seconds: HOUR },
  complaintShard: { points: 60, seconds: HOUR },
  complaintSimilar: { points: 600, seconds: HOUR },
  complaintMessage: { points: 20, seconds: DAY },
  applicationAddress: { points: 120, seconds: HOUR },
  applicationUnproven: { points: 30, seconds: HOUR },
  applicationShard: { points: 60, seconds: HOUR },
  applicationService: { points: 100, seconds: HOUR },
  consultationAddress: { points: 60, seconds: HOUR },
  consultationShard: { points: 60, seconds: HOUR },
  consultationMailboxDay: { points: 30, seconds: DAY },
  consultationVotes: { points: 1500, seconds: HOUR },
  consultationVotesShard: { points: 1500, seconds: HOUR },
  forumAsker: { points: 3, seconds: 15 * MINUTE },
  forumAskerDay: { points: 6, seconds: DAY },
  forumMailboxDay: { points: 20, seconds: DAY },
  forumKnownDay: { points: 6, seconds: DAY },
  forumAddress: { points: 60, seconds: HOUR },
  forumShard: { points: 60, seconds: HOUR },
  forumCode: { points: 5, seconds: 15 * MINUTE },
  forumWords: { points: 20, seconds: DAY },
  forumRatings: { points: 1200, seconds: HOUR },
  surveyCounterMoment: { points: 60, seconds: 10 * MINUTE },
  surveyCounterDay: { points: 600, seconds: DAY },
  surveyCounterAddress: { points: 3000, seconds: HOUR },
  surveyToken: { points: 60, seconds: MINUTE },
  surveyAddress: { points: 300, seconds: MINUTE },
  surveyUnproven: { points: 600, seconds: HOUR },
  surveyDevice: { points: 10, seconds: DAY },
  surveyDeviceService: { points: 1000, seconds: DAY },
  surveyAssisted: { points: 100, seconds: DAY },
  surveyShard: { points: 600, seconds: MINUTE },
} as const;
export type LimitName = keyof typeof LIMITS;

export interface Attempt {
  readonly isAllowed: boolean;
  /** Attempts within the window, this one included. */
  readonly count: number;
  readonly retryAfterSeconds: number;
}

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}
interface Count {
  readonly points: number;
  readonly expire: bigint | number | null;
}

/**
 * The limiter's door to the database: the pool that everything else uses, and the table of the migrations. It is asked
 * outside of transactions, so a counter counts also when the change beside it rolls back.
 */
const store = {
  async query({ text, values }: Query) {
    // Milliseconds since 1970 are more than the 32 bits that a plain number would be sent as.
    const given = values.map((value) =>
      typeof value === "number" && !(Math.abs(value) < 2 ** 31) ? BigInt(value) : value,
    );
    const rows = await db().$queryRawUnsafe<Count[]>(text, ...given);
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
      rowCount: rows.length,
    };
  },
};

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiterOf(name: LimitName): RateLimiterPostgres {
  const existing = limiters.get(name);
  if (existing) return existing;
  const { points, seconds } = LIMITS[name];
  const limiter = new RateLimiterPostgres({
    storeClient: store,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

// NIPs, addresses and tokens do not stand in the table of counters; addresses count by their network (`networkOf`).
const keyOf = (parts: readonly string[]): string => digest(parts.map(networkOf).join("\n"), "limit");

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

/** Counts one attempt, or throws RATE_LIMITED with the seconds to wait. */
export async function limitAttempt(name: LimitName, ...key: readonly string[]): Promise<void> {
  const { isAllowed, retryAfterSeconds } = await countAttempt(name, ...key);
  if (!isAllowed) throw rateLimited(name, retryAfterSeconds);
}

/** Takes one attempt back, as after a success. */
export async function forgiveAttempt(name: LimitName, ...key: readonly string[]): Promise<void> {
  await limiterOf(name).reward(keyOf(key));
}

/** Forgets all attempts of a key: the person has shown that they are who they say. */
export async function forgetAttempts(name: LimitName, ...key: readonly string[]): Promise<void> {
  await limiterOf(name).delete(keyOf(key));
}
