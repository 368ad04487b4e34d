import { decideChange } from "@/lib/domain/forum/topic";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { EditTopicInput } from "@/lib/schemas/forum";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { changeTopic, editableTopic, topicFactsOf } from "./load-topic";

/** Changes a topic: all of it before it opens, only its last day while people take part. */
export function editTopic(ctx: ServiceContext<EmployeeViewer>, input: EditTopicInput): Promise<void> {
  const { id, version, title, description, opensOn, closesOn } = input;
  return mutate(ctx, async (tx) => {
    const topic = await editableTopic(tx, ctx.viewer, { id, version });
    const facts = topicFactsOf(topic);
    const hasNewWords = title !== topic.title || description !== topic.description;
    const decision = decideChange(facts, { opensOn, closesOn, hasNewWords }, ctx.today);
    if (!decision.ok) throw refusedBecause("topic", decision.reasons);
    await changeTopic(
      tx,
      { id, version },
      { title, description, opensOn: dateOf(opensOn), closesOn: dateOf(closesOn) },
    );
    const before = {
      title: topic.title,
      description: topic.description,
      opensOn: facts.opensOn,
      closesOn: facts.closesOn,
    };
    return {
      result: undefined,
      audit: {
        action: "forum.editTopic",
        subject: { type: "forumTopic", id },
        before,
        after: { title, description, opensOn, closesOn },
      },
    };
  });
}
