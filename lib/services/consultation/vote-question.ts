import { digest } from "@/lib/auth/cipher";
import { decideVote, VOTE_PURPOSE, voterOf } from "@/lib/domain/consultation/question";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";

/**
 * One vote of a device for a question; a second one changes nothing. The device is a cookie, so whoever deletes cookies may
 * vote again: the order of the questions is a hint for the hall and no count (docs/decisions/0026-public-dialogues-without-accounts.md).
 */
export function voteQuestion(
  ctx: ServiceContext,
  { questionId, deviceId }: { readonly questionId: string; readonly deviceId: string },
): Promise<{ readonly consultationId: string }> {
  return mutate(ctx, async (tx) => {
    const question = await tx.consultationQuestion.findUnique({
      where: { id: questionId },
      include: { consultation: { select: { id: true, state: true } } },
    });
    if (!question || question.state === "PENDING") throw notFound("question");
    const { consultation } = question;
    const decision = decideVote(consultation, question.state);
    if (!decision.ok) throw refusedBecause("question", decision.reasons);
    const result = { consultationId: consultation.id };
    const deviceKey = digest(voterOf(deviceId, consultation.id), VOTE_PURPOSE);
    const voted = await tx.consultationVote.createMany({
      data: [{ questionId, deviceKey }],
      skipDuplicates: true,
    });
    if (voted.count === 0) return { result, audit: { notAudited: "repeat" } };
    await tx.consultationQuestion.update({ where: { id: questionId }, data: { votes: { increment: 1 } } });
    return { result, audit: { notAudited: "anonymous" } };
  });
}
