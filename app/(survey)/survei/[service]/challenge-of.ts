import { log } from "@/lib/log";
import { openCounterId } from "@/lib/services/survey/open-counter";
import { type ProvenAnswer, proofChallenge } from "@/lib/services/survey/proof";

/**
 * The work that the page asks of the browser; null at an open counter, whose limits go by the counter. Without it the answer
 * still counts, so a failure here takes nobody's survey away.
 */
export async function challengeOf(answer: ProvenAnswer, token: string | undefined): Promise<string | null> {
  try {
    const counterId = await openCounterId(answer.service, token ?? null);
    return counterId === null ? await proofChallenge(answer, new Date()) : null;
  } catch (error) {
    log().error({ err: error }, "survey page goes without its proof of work");
    return null;
  }
}
