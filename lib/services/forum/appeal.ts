import { decideContribution } from "@/lib/domain/forum/contribution";
import type { AppealInput } from "@/lib/schemas/forum";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { requireMember } from "./members";

/** The author asks another moderator to look at what was refused; once. Nobody else's can be found. */
export function appeal(
  ctx: ServiceContext,
  memberId: string,
  { id, appeal: words }: AppealInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    await requireMember(tx, memberId);
    const contribution = await tx.forumContribution.findUnique({ where: { id } });
    if (contribution?.memberId !== memberId) throw notFound("contribution");
    const decision = decideContribution(contribution, "appeal", null);
    if (!decision.ok) throw refusedBecause("contribution", decision.reasons);
    const moved = await tx.forumContribution.updateMany({
      where: { id, state: contribution.state, version: contribution.version },
      data: { state: decision.value, appeal: words, appealedAt: ctx.now, version: { increment: 1 } },
    });
    if (moved.count === 0) throw conflict("contribution");
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
