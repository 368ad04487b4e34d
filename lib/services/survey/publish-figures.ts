import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";

/** Answers may come in for a month after a period; a year later its figures are final, and pages need not ask. */
const OPEN_DAYS = 365;

const COLUMNS = ["n", ...ELEMENTS.flatMap((element) => [`${element}_sum`, `${element}_n`])];
const NAMES = Prisma.raw(COLUMNS.join(", "));
const SUMS = Prisma.raw(COLUMNS.map((column) => `sum(total.${column})`).join(", "));
const REPLACED = Prisma.raw(COLUMNS.map((column) => `${column} = EXCLUDED.${column}`).join(", "));

/** Services and periods whose figures may move: enough answers to be shown at all, and enough new ones. */
const dueSql = (today: string) => Prisma.sql`
  SELECT total.service_id, total.period_id
  FROM survey_total AS total
  JOIN survey_period AS period ON period.id = total.period_id
    AND period.starts_on <= ${today}::date AND period.ends_on > ${today}::date - ${OPEN_DAYS}::int
  LEFT JOIN survey_publication AS shown
    ON shown.service_id = total.service_id AND shown.period_id = total.period_id
  GROUP BY total.service_id, total.period_id
  HAVING sum(total.n) >= GREATEST(${MIN_PUBLISHED_RESPONSES}::int, COALESCE(max(shown.n), 0) + ${PUBLICATION_STEP}::int)`;

/**
 * Moves the figures that are due to all the answers received by now. Whoever shows figures calls it first: what nobody
 * has seen since the last answers need not wait for a step, and what somebody has seen waits until one more answer
 * cannot be told from others (docs/decisions/0004-figures-in-steps.md). The pages of one moment show one state: of two
 * readers at once the later adds its answers only if they are a step more than the earlier's.
 */
export async function publishFigures(ctx: ServiceContext): Promise<void> {
  const due = await db().$queryRaw<unknown[]>`${dueSql(ctx.today)} LIMIT 1`;
  if (due.length === 0) return;
  await mutate(ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO survey_publication (service_id, period_id, ${NAMES})
      SELECT total.service_id, total.period_id, ${SUMS}
      FROM survey_total AS total JOIN (${dueSql(ctx.today)}) AS due USING (service_id, period_id)
      GROUP BY total.service_id, total.period_id
      ORDER BY total.service_id, total.period_id
      ON CONFLICT (service_id, period_id) DO UPDATE SET ${REPLACED}
        WHERE EXCLUDED.n >= survey_publication.n + ${PUBLICATION_STEP}`;
    return { result: undefined, audit: { notAudited: "derived" } };
  });
}
