import type { SurveyChannel } from "@/lib/db/generated/enums";
import { answerTime } from "@/lib/domain/survey/answer-time";
import type { SurveyResponseInput } from "@/lib/schemas/survey";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { type AnswerSource, type RecordedResponse, requireFaultless, storeResponse } from "./store-response";

/**
 * Counts one citizen's answer, exactly once (`storeResponse`). No trail and no address: nobody can tell who answered. Throws
 * REFUSED with every fault, NOT_FOUND without the service, CONFLICT where the id has another content.
 */
export async function recordResponse(
  ctx: ServiceContext,
  input: SurveyResponseInput,
  channel: SurveyChannel,
  source: AnswerSource = {},
): Promise<RecordedResponse> {
  const answeredAt = answerTime(input.answeredAt, ctx.now);
  const received = { input, channel, source, answeredAt, receivedAt: ctx.now };
  requireFaultless(received);
  return mutate<RecordedResponse>(ctx, (tx) => storeResponse(tx, received));
}
