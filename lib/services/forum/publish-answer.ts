import { decideAnswer } from "@/lib/domain/forum/topic";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { PublishAnswerInput } from "@/lib/schemas/forum";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { changeTopic, editableTopic, topicFactsOf } from "./load-topic";

/**
 * Publishes the unit's official answer to what citizens said on a topic that is closed, point by point. A later one is another version:
 * those before it stay to be read.
 */
export function publishAnswer(ctx: ServiceContext<EmployeeViewer>, input: PublishAnswerInput): Promise<void> {
  const { id, version, points } = input;
  return mutate(ctx, async (tx) => {
    const topic = await editableTopic(tx, ctx.viewer, { id, version });
    const decision = decideAnswer(topicFactsOf(topic), ctx.today);
    if (!decision.ok) throw refusedBecause("topic", decision.reasons);
    await changeTopic(tx, { id, version }, {});
    const before = await tx.forumAnswer.count({ where: { topicId: id } });
    await tx.forumAnswer.create({
      data: {
        topicId: id,
        revision: before + 1,
        publishedAt: ctx.now,
        publishedById: ctx.viewer.employeeId,
        points: { create: points.map((point, index) => ({ ...point, ordinal: index + 1 })) },
      },
    });
    return {
      result: undefined,
      audit: {
        action: "forum.answer",
        subject: { type: "forumTopic", id },
        before: { revision: before },
        after: { revision: before + 1, points },
      },
    };
  });
}
