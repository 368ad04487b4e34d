import { decideTakePart } from "@/lib/domain/forum/topic";
import type { RateInput } from "@/lib/schemas/forum";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { limitRatings } from "./limit-forum";
import { topicFactsOf } from "./load-topic";
import { requireMember } from "./members";

/**
 * The one rating that a member has of a statement; a second one takes the place of the first, while the topic is open. Throws
 * RATE_LIMITED.
 */
export async function rateStatement(
  ctx: ServiceContext,
  memberId: string,
  { statementId, choice }: RateInput,
): Promise<{ readonly topicId: string }> {
  await limitRatings(memberId);
  return mutate<{ readonly topicId: string }>(ctx, async (tx) => {
    await requireMember(tx, memberId);
    const statement = await tx.forumContribution.findUnique({
      where: { id: statementId },
      include: { topic: true },
    });
    const topic = statement?.kind === "STATEMENT" && statement.state === "SHOWN" ? statement.topic : null;
    if (!topic) throw notFound("statement");
    const decision = decideTakePart({ ...topicFactsOf(topic), mode: topic.mode }, "STATEMENTS", ctx.today);
    if (!decision.ok) throw refusedBecause("topic", decision.reasons);
    const result = { topicId: topic.id };
    const rating = { choice, votedAt: ctx.now };
    const made = await tx.forumVote.createMany({
      data: [{ statementId, memberId, ...rating }],
      skipDuplicates: true,
    });
    if (made.count === 1) {
      await tx.forumContribution.update({ where: { id: statementId }, data: { ratings: { increment: 1 } } });
      return { result, audit: { notAudited: "anonymous" } };
    }
    const changed = await tx.forumVote.updateMany({
      where: { statementId, memberId, choice: { not: choice } },
      data: rating,
    });
    return { result, audit: { notAudited: changed.count === 0 ? "repeat" : "anonymous" } };
  });
}
