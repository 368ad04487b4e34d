import type { Tx } from "@/lib/db/client";
import type { ForumTopic } from "@/lib/db/generated/client";
import type { ForumTopicFacts } from "@/lib/domain/forum/topic";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { conflict, notFound } from "../errors";

export const topicFactsOf = ({
  opensOn,
  closesOn,
  withdrawReason,
}: Pick<ForumTopic, "opensOn" | "closesOn" | "withdrawReason">): ForumTopicFacts => ({
  opensOn: dayOf(opensOn),
  closesOn: dayOf(closesOn),
  isWithdrawn: withdrawReason !== null,
});

interface SeenTopic {
  readonly id: string;
  readonly version: number;
}

/** The topic for who may hold those of its unit, else NOT_FOUND; CONFLICT when it is not the one that was seen. */
export async function editableTopic(tx: Tx, viewer: Viewer, { id, version }: SeenTopic): Promise<ForumTopic> {
  const found = await tx.forumTopic.findUnique({
    where: { id },
    include: { unit: { select: { path: true } } },
  });
  if (!found || !can(viewer, "forum.edit", { unitPath: found.unit.path })) throw notFound("topic");
  const { unit: _, ...topic } = found;
  if (topic.version !== version) throw conflict("topic");
  return topic;
}

/** Writes to the topic that was seen; CONFLICT when somebody was quicker. */
export async function changeTopic(
  tx: Tx,
  { id, version }: SeenTopic,
  data: Partial<Pick<ForumTopic, "title" | "description" | "opensOn" | "closesOn" | "withdrawReason">>,
): Promise<void> {
  const changed = await tx.forumTopic.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw conflict("topic");
}
