import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import { MAX_RESPONSE_AGE_DAYS } from "@/lib/domain/survey/response";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";

/** What citizens said of officers in periods of which no answer can arrive any more (`breakdownOpensOn`). */
const closedSql = (today: string) => Prisma.sql`
  officer_voice AS voice
  JOIN survey_period AS period ON period.id = voice.period_id
    AND period.ends_on + ${MAX_RESPONSE_AGE_DAYS + 1}::int <= ${today}::date`;

/**
 * Moves what may be seen of the officers: not before the period is closed, and only by five voices at least, also where HR moved the
 * period's end and closed it a second time. Whoever shows them calls it first.
 */
export async function publishOfficerVoices(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM ${closedSql(ctx.today)}
    LEFT JOIN officer_voice_publication AS shown USING (officer_id, period_id)
    WHERE voice.n - COALESCE(shown.n, 0) >= ${PUBLICATION_STEP}::int LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO officer_voice_publication AS shown (officer_id, period_id, n, sum)
      SELECT voice.officer_id, voice.period_id, voice.n, voice.sum FROM ${closedSql(ctx.today)}
      WHERE voice.n >= ${PUBLICATION_STEP}::int
      ORDER BY voice.officer_id, voice.period_id
      ON CONFLICT (officer_id, period_id) DO UPDATE SET n = EXCLUDED.n, sum = EXCLUDED.sum
      WHERE EXCLUDED.n - shown.n >= ${PUBLICATION_STEP}::int`;
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
