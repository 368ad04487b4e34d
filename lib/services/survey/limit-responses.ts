import { answerTime } from "@/lib/domain/survey/answer-time";
import { momentOf } from "@/lib/domain/survey/moment";
import type { ServiceContext } from "@/lib/services/context";
import { localDayOf } from "@/lib/time";
import { countAttempt, forgiveAttempt, limitAttempt } from "../attempt-limits";
import type { RecordedResponse } from "./record-response";
import { shardOf } from "./response-identity";

interface Sender {
  /** The open counter whose token came along (`openCounterId`). */
  readonly counterId: string | null;
  readonly address: string | null;
  /** The token as it was sent, a counter's or not. */
  readonly token: string | null;
  /** The random cookie of the phone, where it has one. */
  readonly device?: string | null;
  readonly responseId: string;
  readonly answeredAt: Date | null;
}

/**
 * Holds back floods of answers. At a counter by when they were given, and by address only where it sends thousands: a whole
 * office shares one, and a kiosk sends hundreds at once when the line is back. On an open link by address, generously, and
 * by phone. Throws RATE_LIMITED. The day is part of the keys, so that what is kept of a sender cannot be joined over days.
 */
export async function limitResponses(ctx: ServiceContext, sender: Sender): Promise<void> {
  const { now, today } = ctx;
  const { counterId, address, token, device = null, responseId } = sender;
  if (counterId !== null) {
    if (address !== null) await limitAttempt("surveyCounterAddress", address, today);
    const answeredAt = answerTime(sender.answeredAt, now);
    await limitAttempt("surveyCounterMoment", counterId, String(momentOf(answeredAt)));
    await limitAttempt("surveyCounterDay", counterId, localDayOf(answeredAt));
    return;
  }
  if (token !== null) await limitAttempt("surveyToken", token, today);
  if (address !== null) await limitAttempt("surveyAddress", address, today);
  else await limitAttempt("surveyShard", String(shardOf(responseId)));
  if (device !== null) await limitAttempt("surveyDevice", device, today);
}

/**
 * Limits and records an answer. What was not stored (a repeat, a conflict, no period) costs its counter nothing: else the same
 * answer sent over and over would shut the counter out for a day and leave no trace.
 */
export async function receiveResponse(
  ctx: ServiceContext,
  sender: Sender,
  record: () => Promise<RecordedResponse>,
): Promise<RecordedResponse> {
  await limitResponses(ctx, sender);
  let isStored = false;
  try {
    const recorded = await record();
    isStored = recorded.outcome === "STORED";
    return recorded;
  } finally {
    if (!isStored) await forgiveCounter(ctx, sender);
  }
}

async function forgiveCounter(
  { now }: ServiceContext,
  { counterId, answeredAt: given }: Sender,
): Promise<void> {
  if (counterId === null) return;
  const answeredAt = answerTime(given, now);
  await forgiveAttempt("surveyCounterMoment", counterId, String(momentOf(answeredAt)));
  await forgiveAttempt("surveyCounterDay", counterId, localDayOf(answeredAt));
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
