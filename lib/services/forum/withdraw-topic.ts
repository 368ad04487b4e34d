import { decideWithdrawal } from "@/lib/domain/forum/topic";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RefuseInput } from "@/lib/schemas/forum";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { changeTopic, editableTopic, topicFactsOf } from "./load-topic";

/** Takes a topic back before it has ended, with the reason that the public reads. What was written stays to be read. */
export function withdrawTopic(ctx: ServiceContext<EmployeeViewer>, input: RefuseInput): Promise<void> {
  const { id, version, reason } = input;
  return mutate(ctx, async (tx) => {
    const topic = await editableTopic(tx, ctx.viewer, { id, version });
    const decision = decideWithdrawal(topicFactsOf(topic), ctx.today);
    if (!decision.ok) throw refusedBecause("topic", decision.reasons);
    await changeTopic(tx, { id, version }, { withdrawReason: reason });
    return {
      result: undefined,
      audit: {
        action: "forum.withdrawTopic",
        subject: { type: "forumTopic", id },
        before: { withdrawReason: null },
        after: { withdrawReason: reason },
      },
    };
  });
}
