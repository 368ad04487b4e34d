import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { answerDueOn } from "@/lib/domain/forum/topic";

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

/** Until when the unit answers a topic that ends on this day, by HR's calendar. */
export const topicAnswerDue = async (closesOn: LocalDate): Promise<LocalDate> =>
  answerDueOn(closesOn, await holidaysIn(db()));
