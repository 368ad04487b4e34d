import { db } from "@/lib/db/client";

export interface AnswerView {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly points: readonly { readonly ordinal: number; readonly point: string; readonly answer: string }[];
}

/** The answers of a unit to a topic, the one in force first, then those before it. */
export async function topicAnswers(topicId: string): Promise<readonly AnswerView[]> {
  const rows = await db().forumAnswer.findMany({
    where: { topicId },
    orderBy: { revision: "desc" },
    select: {
      revision: true,
      publishedAt: true,
      points: { orderBy: { ordinal: "asc" }, select: { ordinal: true, point: true, answer: true } },
    },
  });
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() }));
}
