import { appraiserInServiceSql } from "@/lib/db/appraiser-order";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { holidaysIn } from "@/lib/db/holidays";
import { type DueEvaluations, dueEvaluations } from "@/lib/domain/appraisal/evaluation-reminders";
import { isWindowOver } from "@/lib/domain/appraisal/windows";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { queueMails } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { requireSystem } from "@/lib/services/require-system";
import { dateOf, dayOf } from "@/lib/time";

/** The letter about evaluations that their appraiser has not handed over; its words are the caller's. */
export type EvaluationLetter = (facts: {
  readonly name: string;
  readonly periodName: string;
  readonly frequency: EvaluationFrequency;
  /** The last day (YYYY-MM-DD) of the window. */
  readonly endsOn: string;
  /** From its last day on. */
  readonly isOver: boolean;
  /** People of theirs whose evaluation of the window, and of the year, is missing. The year's is nought before its end is near. */
  readonly periodic: number;
  readonly annual: number;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

const AT_ONCE = 200;

/**
 * Writes to appraisers around the last day of each window of the open periods, and of the year (`dueEvaluations`): how many of
 * their team are missing. One letter a step to each, however often the job runs and however many are missing; a run that broke off
 * goes on where it ended. Answers how many letters went out.
 */
export async function remindEvaluations(ctx: ServiceContext, letter: EvaluationLetter): Promise<number> {
  requireSystem(ctx, "appraisal");
  const isHoliday = await holidaysIn(db());
  const open = await db().period.findMany({ where: { state: "OPEN" }, orderBy: { year: "asc" } });
  let letters = 0;
  for (const { id: periodId, name: periodName, frequency, ...days } of open) {
    const terms = { frequency, startsOn: dayOf(days.startsOn), endsOn: dayOf(days.endsOn) };
    for (const due of dueEvaluations(terms, ctx.today, isHoliday))
      letters += await remindAll(ctx, { periodId, periodName, frequency, due, letter });
  }
  return letters;
}

interface Round {
  readonly periodId: string;
  readonly periodName: string;
  readonly frequency: EvaluationFrequency;
  readonly due: DueEvaluations;
  readonly letter: EvaluationLetter;
}

async function remindAll(ctx: ServiceContext, round: Round): Promise<number> {
  let letters = 0;
  for (let after: string | null = null; ; ) {
    const some: Sent = await remindSome(ctx, round, after);
    letters += some.letters;
    if (some.last === null) return letters;
    after = some.last;
  }
}

interface Sent {
  readonly letters: number;
  /** The last one looked at, to go on after them; null where the round is over. */
  readonly last: string | null;
}

function remindSome(ctx: ServiceContext, round: Round, after: string | null): Promise<Sent> {
  return mutate<Sent>(ctx, async (tx) => {
    const { periodId, periodName, frequency, due, letter } = round;
    const { endsOn, point } = due;
    const people = await concerned(tx, round, after);
    const fresh = await tx.evaluationReminder.createManyAndReturn({
      data: people.map(({ id }) => ({
        periodId,
        endsOn: dateOf(endsOn),
        point,
        employeeId: id,
        sentAt: ctx.now,
      })),
      skipDuplicates: true,
      select: { employeeId: true },
    });
    const isFresh = new Set(fresh.map(({ employeeId }) => employeeId));
    const isOver = isWindowOver({ startsOn: endsOn, endsOn }, ctx.today);
    const link = portalUrl(paths.appraisals);
    const mails = people.flatMap(({ id, name, email, periodic, annual }) => {
      if (!isFresh.has(id) || !email) return [];
      const facts = { name, periodName, frequency, endsOn, isOver, periodic, annual, link };
      return [{ recipient: email, ...letter(facts) }];
    });
    await queueMails(tx, ctx.now, mails);
    const last = people.length < AT_ONCE ? null : (people.at(-1)?.id ?? null);
    const result = { letters: mails.length, last };
    if (isFresh.size === 0) return { result, audit: { notAudited: "repeat" } };
    return {
      result,
      audit: {
        action: "appraisal.remind",
        subject: { type: "period", id: periodId },
        after: { endsOn, point, letters: mails.length, unreached: isFresh.size - mails.length },
      },
    };
  });
}

interface Concerned {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly periodic: number;
  readonly annual: number;
}

/**
 * Whoever in service has an evaluation of these days to begin or to hand over, in the order of their ids, but of nobody who
 * has left the service. What was begun is its appraiser's; a window that nobody began is of who appraises on its last day
 * (`appraiserOfWindow`), a year of who appraises by the plan.
 */
function concerned(tx: Tx, { periodId, due }: Round, after: string | null): Promise<Concerned[]> {
  const stages = due.stages.map(
    ({ kind, startsOn, endsOn }) =>
      Prisma.sql`(${kind}::text, ${dateOf(startsOn)}::date, ${dateOf(endsOn)}::date)`,
  );
  const lastDay = Prisma.sql`LEAST(p."ends_on", stage."ends_on")`;
  return tx.$queryRaw<Concerned[]>`
    WITH missing AS (
      SELECT stage."kind", p."employee_id", coalesce(r."appraiser_id", office."id", p."appraiser_id") AS "appraiser_id"
      FROM (VALUES ${Prisma.join(stages)}) AS stage("kind", "starts_on", "ends_on")
      JOIN "performance_plan" p ON p."period_id" = ${periodId}::uuid AND p."state" = 'AGREED'
        AND p."starts_on" <= stage."ends_on" AND p."ends_on" >= stage."starts_on"
      JOIN "employee" owner ON owner."id" = p."employee_id" AND owner."state" = 'ACTIVE'
      LEFT JOIN "appraisal" r ON r."plan_id" = p."id" AND r."kind"::text = stage."kind"
        AND r."starts_on" BETWEEN stage."starts_on" AND stage."ends_on"
      LEFT JOIN LATERAL ${appraiserInServiceSql(Prisma.sql`p."employee_id"`, lastDay)} office
        ON stage."kind" = 'PERIODIC'
      WHERE r."id" IS NULL OR r."state" IN ('DRAFT', 'RATED')
    )
    SELECT e."id"::text, e."name", e."email",
           (count(DISTINCT m."employee_id") FILTER (WHERE m."kind" = 'PERIODIC'))::int AS "periodic",
           (count(DISTINCT m."employee_id") FILTER (WHERE m."kind" = 'ANNUAL'))::int AS "annual"
    FROM missing m
    JOIN "employee" e ON e."id" = m."appraiser_id" AND e."state" = 'ACTIVE' AND e."id" <> m."employee_id"
    WHERE ${after}::uuid IS NULL OR e."id" > ${after}::uuid
    GROUP BY e."id"
    ORDER BY e."id"
    LIMIT ${AT_ONCE}`;
}
