import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { holidaysIn } from "@/lib/db/holidays";
import { type DueDay, dueOnWorkingDay } from "@/lib/domain/calendar/working-days";
import { OWN_REMINDER_STATES, type OwnReminderState, type ReminderKind } from "@/lib/domain/plan/reminder";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";

/** The letter about plans that wait; its words are the caller's. */
export type PlanLetter = (facts: {
  readonly name: string;
  readonly period: string;
  readonly kind: ReminderKind;
  /** Day by which plans are set. */
  readonly due: DueDay;
  readonly isOverdue: boolean;
  /** Why there is a later deadline; null where the letter tells of none. */
  readonly reason: string | null;
  /** Where their own plan waits for them; null where it does not. */
  readonly own: OwnReminderState | null;
  /** Plans that wait for their answer. */
  readonly waiting: number;
  readonly ownLink: string;
  readonly teamLink: string;
}) => { readonly subject: string; readonly text: string };

const AT_ONCE = 200;

/**
 * Sends one round of letters, some hundred people at a time; answers how many letters went out. Whoever was written to on the
 * same day gets none, and a run that broke off goes on where it ended.
 */
export async function sendReminders(
  ctx: ServiceContext,
  roundId: string,
  letter: PlanLetter,
): Promise<number> {
  for (let after: string | null = null; ; ) {
    const last: string | null = await sendSome(ctx, { roundId, after, letter });
    if (last === null) break;
    after = last;
  }
  const { letters } = await db().planReminderRound.findUniqueOrThrow({ where: { id: roundId } });
  return letters;
}

interface Some {
  readonly roundId: string;
  readonly after: string | null;
  readonly letter: PlanLetter;
}

/** The last of those to whom it was written, to go on after them; null where the round is over. */
function sendSome(ctx: ServiceContext, { roundId, after, letter }: Some): Promise<string | null> {
  return mutate<string | null>(ctx, async (tx) => {
    const round = await tx.planReminderRound.findUniqueOrThrow({
      where: { id: roundId },
      include: { period: true, unit: { select: { path: true } } },
    });
    // Asked for and then closed: nobody can do anything about it any more.
    const isOver = round.endedAt !== null || round.period.state !== "OPEN";
    const people = isOver ? [] : await concerned(tx, ctx, round, after);
    const isNews = round.kind === "EXTENDED";
    const fresh = await tx.planReminder.createManyAndReturn({
      data: people.map(({ id }) => ({ employeeId: id, day: dateOf(ctx.today), isNews, roundId })),
      skipDuplicates: true,
      select: { employeeId: true },
    });
    const isFresh = new Set(fresh.map(({ employeeId }) => employeeId));
    const due = dueOnWorkingDay(dayOf(round.period.planDueOn), await holidaysIn(tx));
    const told = isNews ? await tx.periodExtension.findUnique({ where: { id: roundId } }) : null;
    let letters = 0;
    for (const { id, name, email, own, waiting } of people) {
      if (!isFresh.has(id) || !email) continue;
      const facts = {
        name,
        own,
        waiting,
        period: round.period.name,
        kind: round.kind,
        due,
        isOverdue: due.on < ctx.today,
        reason: told?.reason ?? null,
        ownLink: portalUrl(paths.plans),
        teamLink: portalUrl(paths.team),
      };
      await queueMail(tx, ctx.now, { recipient: email, ...letter(facts) });
      letters += 1;
    }
    const isLast = people.length < AT_ONCE;
    await tx.planReminderRound.update({
      where: { id: roundId },
      data: {
        letters: { increment: letters },
        unreached: { increment: isFresh.size - letters },
        ...(isLast && round.endedAt === null ? { endedAt: ctx.now } : {}),
      },
    });
    // The line stands where the round was begun.
    return { result: isLast ? null : (people.at(-1)?.id ?? null), audit: { notAudited: "ofRun" } };
  });
}

interface Concerned {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly own: OwnReminderState | null;
  readonly waiting: number;
}

interface Round {
  readonly periodId: string;
  readonly unit: { readonly path: string } | null;
}

/** Whoever has a plan to hand over or to answer, in the order of their ids. */
const concerned = (tx: Tx, ctx: ServiceContext, { periodId, unit }: Round, after: string | null) => {
  const inUnits = unit
    ? Prisma.sql`IN (SELECT "id" FROM "work_unit" WHERE "path" LIKE ${`${unit.path}%`})`
    : Prisma.sql`IS NOT NULL`;
  return tx.$queryRaw<Concerned[]>`
    WITH waiting AS (
      SELECT p."appraiser_id" AS "id", count(*)::int AS "plans" FROM "performance_plan" p
      WHERE p."period_id" = ${periodId}::uuid AND p."state" = 'SUBMITTED' AND p."unit_id" ${inUnits}
      GROUP BY 1
    )
    SELECT * FROM (
      SELECT e."id", e."name", e."email", coalesce(w."plans", 0) AS "waiting",
             CASE WHEN e."unit_id" ${inUnits} THEN
               nullif(nullif(nullif(coalesce(p."state"::text, 'NONE'), 'SUBMITTED'), 'AGREED'), 'CLOSED')
             END AS "own"
      FROM "employee" e
      LEFT JOIN waiting w ON w."id" = e."id"
      LEFT JOIN LATERAL (
        SELECT "state" FROM "performance_plan"
        WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
          AND "ends_on" >= LEAST(${dateOf(ctx.today)}::date, (
            SELECT y."ends_on" FROM "period" y WHERE y."id" = ${periodId}::uuid
          ))
        ORDER BY "starts_on" DESC, "revision" DESC
        LIMIT 1
      ) p ON true
      WHERE e."state" = 'ACTIVE' AND (${after}::uuid IS NULL OR e."id" > ${after}::uuid)
    ) e
    WHERE e."waiting" > 0 OR e."own" = ANY (${[...OWN_REMINDER_STATES]}::text[])
    ORDER BY e."id"
    LIMIT ${AT_ONCE}`;
};
