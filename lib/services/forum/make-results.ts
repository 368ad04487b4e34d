import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { opinionsOf, RESULT_STEP, type Vote } from "@/lib/domain/forum/opinion";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { requireSystem } from "../require-system";

/** Days after the last one on which a result may still have to be made. */
const AFTERWARDS = 2;

/** How many people rated statements of a topic since its result was made. */
async function ratedSince(tx: Tx, topicId: string, madeAt: Date | null): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT v."member_id")::int AS "n"
    FROM "forum_vote" v JOIN "forum_contribution" c ON c."id" = v."statement_id"
    WHERE c."topic_id" = ${topicId}::uuid AND (${madeAt}::timestamptz IS NULL OR v."voted_at" > ${madeAt})`;
  return row?.n ?? 0;
}

const votesOf = (tx: Tx, topicId: string): Promise<Vote[]> => tx.$queryRaw<Vote[]>`
  SELECT v."member_id"::text AS "voter", v."statement_id"::text AS "statement", v."choice"::text AS "choice"
  FROM "forum_vote" v JOIN "forum_contribution" c ON c."id" = v."statement_id"
  WHERE c."topic_id" = ${topicId}::uuid AND c."state" = 'SHOWN'`;

/** Makes the result of one topic anew when enough people have rated since; says whether it did. Two at once take turns. */
const makeResult = (ctx: ServiceContext, topicId: string): Promise<boolean> =>
  mutate<boolean>(ctx, async (tx) => {
    requireSystem(ctx, "topic");
    await tx.$executeRaw`SELECT 1 FROM "forum_topic" WHERE "id" = ${topicId}::uuid FOR UPDATE`;
    const known = await tx.forumResult.findUnique({ where: { topicId }, select: { madeAt: true } });
    if ((await ratedSince(tx, topicId, known?.madeAt ?? null)) < RESULT_STEP)
      return { result: false, audit: { notAudited: "repeat" } };
    const opinions = opinionsOf(await votesOf(tx, topicId));
    const made = { madeAt: ctx.now, opinions: opinions as unknown as Prisma.InputJsonObject };
    await tx.forumResult.upsert({ where: { topicId }, create: { topicId, ...made }, update: made });
    return { result: true, audit: { notAudited: "derived" } };
  });

/** Makes the results anew of the topics that people take part in, where enough have; answers how many. A job of the server alone. */
export async function makeResults(ctx: ServiceContext): Promise<number> {
  const topics = await db().forumTopic.findMany({
    where: {
      mode: "STATEMENTS",
      opensOn: { lte: dateOf(ctx.today) },
      closesOn: { gte: dateOf(addDays(ctx.today, -AFTERWARDS)) },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  let made = 0;
  for (const { id } of topics) if (await makeResult(ctx, id)) made += 1;
  return made;
}
