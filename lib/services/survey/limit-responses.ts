import { answerTime } from "@/lib/domain/survey/answer-time";
import { momentOf } from "@/lib/domain/survey/moment";
import type { ServiceContext } from "@/lib/services/context";
import { localDayOf } from "@/lib/time";
import { countAttempt, forgiveAttempt, type LimitName, limitAttempt } from "../attempt-limits";
import { shardOf } from "./response-identity";
import type { RecordedResponse } from "./store-response";

interface Sender {
  /** The open counter whose token came along (`openCounterId`). */
  readonly counterId: string | null;
  readonly address: string | null;
  /** The token as it was sent, a counter's or not. */
  readonly token: string | null;
  /** The random cookie of the phone, where it has one. */
  readonly device?: string | null;
  /** Whether the browser did the work that an open link asks for (`isProven`); a question is asked once the cheap limits let it by. */
  readonly isProven?: boolean | (() => Promise<boolean>);
  readonly responseId: string;
  readonly answeredAt: Date | null;
}

/** How an answer counts once it is let in: as its counter's, or as one of an open link. */
export interface Admission {
  readonly counterId: string | null;
  /** Its counter had taken more than it can serve. */
  readonly isOverLimit: boolean;
  /** Came on an open link without a proof of work. */
  readonly isUnproven: boolean;
}

/**
 * Holds back floods of answers. At a counter by when they were given, and by address only where it sends thousands: a whole
 * office shares one, and a kiosk sends hundreds at once when the line is back. What is more than a counter can serve comes in
 * as from an open link, marked: its token hangs on a wall, and whoever forges with it must not shut out those who stand
 * there. On an open link by address, generously, and by phone; without a
 * proof of work by far fewer an hour. Throws RATE_LIMITED. The day is part of the keys, so that
 * what is kept of a sender cannot be joined over days.
 */
export async function limitResponses(ctx: ServiceContext, sender: Sender): Promise<Admission> {
  const { counterId, address, token } = sender;
  if (counterId === null) {
    const proven = await limitOpenLink(ctx, sender, token);
    return { counterId, isOverLimit: false, isUnproven: !proven };
  }
  if (address !== null) await limitAttempt("surveyCounterAddress", address, ctx.today);
  if (await hasRoom(ctx, counterId, sender)) return { counterId, isOverLimit: false, isUnproven: false };
  // Not by the token: that would be one bucket for the forger and those at the counter again.
  await limitOpenLink(ctx, sender, null);
  return { counterId: null, isOverLimit: true, isUnproven: false };
}

/** Says whether the work was done. */
async function limitOpenLink(
  { today }: ServiceContext,
  { address, device = null, responseId, isProven = false }: Sender,
  token: string | null,
): Promise<boolean> {
  if (token !== null) await limitAttempt("surveyToken", token, today);
  if (address !== null) await limitAttempt("surveyAddress", address, today);
  else await limitAttempt("surveyShard", String(shardOf(responseId)));
  if (device !== null) await limitAttempt("surveyDevice", device, today);
  const proven = typeof isProven === "function" ? await isProven() : isProven;
  if (address !== null && !proven) await limitAttempt("surveyUnproven", address, today);
  return proven;
}

/** The places that an answer takes at its counter: one of ten minutes, and one of a day. */
function placesOf(
  { now }: ServiceContext,
  counterId: string,
  { answeredAt: given }: Sender,
): readonly (readonly [LimitName, string, string])[] {
  const answeredAt = answerTime(given, now);
  return [
    ["surveyCounterMoment", counterId, String(momentOf(answeredAt))],
    ["surveyCounterDay", counterId, localDayOf(answeredAt)],
  ];
}

/** Takes the answer's places at its counter, all or none of them. */
async function hasRoom(ctx: ServiceContext, counterId: string, sender: Sender): Promise<boolean> {
  const taken: (readonly [LimitName, string, string])[] = [];
  for (const place of placesOf(ctx, counterId, sender)) {
    taken.push(place);
    const { isAllowed } = await countAttempt(...place);
    if (isAllowed) continue;
    for (const one of taken) await forgiveAttempt(...one);
    return false;
  }
  return true;
}

/**
 * Limits and records an answer. What was not stored (a repeat, a conflict, no period) costs its counter nothing: else the same
 * answer sent over and over would use up what the counter can serve and leave no trace.
 */
export async function receiveResponse(
  ctx: ServiceContext,
  sender: Sender,
  record: (admission: Admission) => Promise<RecordedResponse>,
): Promise<RecordedResponse> {
  const admission = await limitResponses(ctx, sender);
  let isStored = false;
  try {
    const recorded = await record(admission);
    isStored = recorded.outcome === "STORED";
    return recorded;
  } finally {
    const { counterId } = admission;
    if (!isStored && counterId !== null)
      for (const place of placesOf(ctx, counterId, sender)) await forgiveAttempt(...place);
  }
}

/** How many answers to a service a phone has sent today, this one included. Holds nothing back. */
export async function countOfDevice(
  { today }: ServiceContext,
  device: string,
  service: string,
): Promise<number> {
  const { count } = await countAttempt("surveyDeviceService", device, service, today);
  return count;
}
