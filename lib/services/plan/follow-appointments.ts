import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import { APPRAISER_ORDER, appraiserInServiceSql } from "@/lib/db/appraiser-order";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { superiorOf } from "@/lib/services/appraisal/superior-of";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf } from "@/lib/time";
import { mutate } from "../mutate";

interface Followed {
  readonly id: string;
  readonly employeeId: string;
  readonly before: string;
  readonly after: string;
}

/** Not its ratings: a draft of them is its appraiser's alone, and the trail is read by whom it is about. */
interface FollowedAppraisal extends Followed {
  readonly state: string;
}

/** Null where nobody on the roster is the superior. */
interface FollowedObjection {
  readonly id: string;
  readonly employeeId: string;
  readonly before: string | null;
  readonly after: string | null;
}

const TIMEOUT_MS = 10 * 60_000;

/**
 * Plans follow the appointment (docs/rules.md#appraiser): those of open periods go to who appraises their owner today, or
 * on their last day once that is past, an acting official before the definitive one. Where nobody in service does, they stay.
 * With them goes an evaluation that was not handed over yet and whose appraiser is in office no more: it begins anew, for a
 * rating is the judgement of who gives it. A periodic one goes by who was in office on the last day of its window
 * (`appraiserOfWindow` in lib/domain/appraisal/windows.ts), so only with what is set right. What was handed over stays with who
 * gave it, but an objection to it is decided by who is the appraiser's superior now. A record of a dialogue that waits to be confirmed and an improvement plan that is not concluded go along as they are.
 * The version counts on, so that a page from before decides on nothing.
 */
export async function followAppointments(
  tx: Tx,
  ctx: ServiceContext,
  employeeIds: readonly string[],
): Promise<void> {
  const ids = Prisma.sql`ANY(${employeeIds}::uuid[])`;
  await follow(tx, ctx, {
    plans: Prisma.sql`AND p."employee_id" = ${ids}`,
    objections: Prisma.sql`AND r."appraiser_id" = ${ids}`,
  });
}

/** The same for everybody: an appointment that was entered ahead begins, an acting one ends. Answers how many plans moved. */
export const followAllAppointments = (ctx: ServiceContext): Promise<{ readonly followed: number }> =>
  mutate(
    ctx,
    async (tx) => ({
      result: { followed: await follow(tx, ctx, { plans: Prisma.empty, objections: Prisma.empty }) },
      // Each plan that moved has its own row.
      audit: { notAudited: "ofRun" },
    }),
    TIMEOUT_MS,
  );

/** Conditions on the person of a plan "p", and on the appraiser of an evaluation "r". */
interface Whose {
  readonly plans: Prisma.Sql;
  readonly objections: Prisma.Sql;
}

async function follow(
  tx: Tx,
  ctx: ServiceContext,
  { plans: whose, objections: whoseRating }: Whose,
): Promise<number> {
  const today = dateOf(ctx.today);
  const plans = await tx.$queryRaw<Followed[]>`
    WITH due AS (
      SELECT p."id", p."employee_id", p."appraiser_id" AS "before", coalesce(last."id", now."id") AS "after"
      FROM "performance_plan" p
      JOIN "period" y ON y."id" = p."period_id" AND y."state" = 'OPEN'
      ${appraiserOn(lastDay(today))} last ON true
      ${appraiserOn(Prisma.sql`${today}::date`)} now ON true
      WHERE p."state" <> 'CLOSED' ${whose}
    )
    UPDATE "performance_plan" p SET "appraiser_id" = due."after", "version" = p."version" + 1
    FROM due WHERE p."id" = due."id" AND p."state" <> 'CLOSED'
      AND due."after" <> due."before" AND due."after" <> p."employee_id"
    RETURNING p."id"::text, p."employee_id"::text AS "employeeId", due."before"::text, due."after"::text`;
  // Locked, so that one which is handed over in the same moment stays, or waits until it begins anew.
  const appraisals = await tx.$queryRaw<FollowedAppraisal[]>`
    SELECT r."id"::text, r."state"::text, p."employee_id"::text AS "employeeId", r."appraiser_id"::text AS "before",
           due."after"::text
    FROM "appraisal" r
    JOIN "performance_plan" p ON p."id" = r."plan_id"
    JOIN "period" y ON y."id" = p."period_id" AND y."state" = 'OPEN'
    CROSS JOIN LATERAL (
      SELECT CASE r."kind" WHEN 'PERIODIC' THEN r."ends_on" ELSE LEAST(p."ends_on", ${today}::date) END AS "day"
    ) office
    ${appraiserOn(Prisma.sql`office."day"`)} last ON r."kind" = 'PERIODIC'
    CROSS JOIN LATERAL (SELECT coalesce(last."id", p."appraiser_id") AS "after") due
    WHERE r."state" IN ('DRAFT', 'RATED') ${whose}
      AND due."after" <> r."appraiser_id" AND due."after" <> p."employee_id"
      AND NOT ${isInOffice(Prisma.sql`r."appraiser_id"`, Prisma.sql`office."day"`)}
    FOR UPDATE OF r`;
  for (const appraisal of appraisals) await beginAnew(tx, ctx, appraisal);
  const dialogues = await readdress(tx, whose, today);
  const improvements = await handImprovements(tx, whose, today);
  const objections = await handObjections(tx, whoseRating, today);
  const entries = [
    ...plans.map((plan) => entryOf("plan", plan)),
    ...appraisals.map((appraisal) => entryOf("appraisal", appraisal, { state: appraisal.state })),
    ...dialogues.map((dialogue) => entryOf("dialogue", dialogue)),
    ...improvements.map((improvement) => entryOf("improvement", improvement)),
    ...objections.map(superiorEntryOf),
  ];
  if (entries.length > 0) await recordAuditInBulk(tx, ctx, entries);
  return plans.length;
}

/** Who in service appraises the person of "p" on a day. */
const appraiserOn = (day: Prisma.Sql) =>
  Prisma.sql`LEFT JOIN LATERAL ${appraiserInServiceSql(Prisma.sql`p."employee_id"`, day)}`;

/** Today, or the last day of the plan once that is past. */
const lastDay = (today: Date) => Prisma.sql`LEAST(p."ends_on", ${today}::date)`;

/** Whether somebody in service appraises the person of "p" on a day. */
const isInOffice = (appraiserId: Prisma.Sql, day: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM "appraiser_assignment" a JOIN "employee" e ON e."id" = a."appraiser_id" AND e."state" = 'ACTIVE'
    WHERE a."employee_id" = p."employee_id" AND a."appraiser_id" = ${appraiserId}
      AND a."starts_on" <= ${day} AND (a."ends_on" IS NULL OR a."ends_on" >= ${day})
  )`;

/**
 * A record of a dialogue that the staff member wrote and that nobody confirmed: whoever it was addressed to reads the plan no
 * more, so who came is asked. What both stood by keeps its two names.
 */
const readdress = (tx: Tx, whose: Prisma.Sql, today: Date) =>
  tx.$queryRaw<Followed[]>`
    WITH due AS (
      SELECT d."id", p."employee_id", d."appraiser_id" AS "before", p."appraiser_id" AS "after"
      FROM "performance_dialogue" d
      JOIN "performance_plan" p ON p."id" = d."plan_id" AND p."appraiser_id" <> d."appraiser_id"
      JOIN "period" y ON y."id" = p."period_id" AND y."state" = 'OPEN'
      WHERE d."state" IN ('RECORDED', 'DISPUTED') AND d."author_id" = p."employee_id" ${whose}
        AND NOT ${isInOffice(Prisma.sql`d."appraiser_id"`, lastDay(today))}
    )
    UPDATE "performance_dialogue" d SET "appraiser_id" = due."after", "version" = d."version" + 1
    FROM due WHERE d."id" = due."id" AND d."state" IN ('RECORDED', 'DISPUTED')
    RETURNING d."id"::text, due."employee_id"::text AS "employeeId", due."before"::text, due."after"::text`;

/**
 * An improvement plan outlives the year that it is about: while it is not concluded, somebody in office must be able to. It
 * goes to who appraises the person today; where nobody in service does, it stays.
 */
const handImprovements = (tx: Tx, whose: Prisma.Sql, today: Date) => {
  const day = Prisma.sql`${today}::date`;
  return tx.$queryRaw<Followed[]>`
    WITH due AS (
      SELECT p."id", p."employee_id", p."appraiser_id" AS "before", now."id" AS "after"
      FROM "improvement_plan" p
      ${appraiserOn(day)} now ON true
      WHERE p."state" <> 'CONCLUDED' AND now."id" IS NOT NULL ${whose}
        AND NOT ${isInOffice(Prisma.sql`p."appraiser_id"`, day)}
    )
    UPDATE "improvement_plan" i SET "appraiser_id" = due."after", "version" = i."version" + 1
    FROM due WHERE i."id" = due."id" AND i."state" <> 'CONCLUDED'
    RETURNING i."id"::text, due."employee_id"::text AS "employeeId", due."before"::text, due."after"::text`;
};

/**
 * An objection that is not decided goes to who is the appraiser's superior today, an acting one before the definitive one. Where
 * nobody in service is, it stays, unless who was to decide has left the service: then HR records what is decided on paper.
 */
const handObjections = (tx: Tx, whose: Prisma.Sql, today: Date) => {
  const day = Prisma.sql`${today}::date`;
  return tx.$queryRaw<FollowedObjection[]>`
    WITH due AS (
      SELECT r."id", p."employee_id", r."superior_id" AS "before", now."id" AS "after"
      FROM "appraisal" r
      JOIN "performance_plan" p ON p."id" = r."plan_id"
      LEFT JOIN "employee" s ON s."id" = r."superior_id" AND s."state" = 'ACTIVE'
      LEFT JOIN LATERAL (
        SELECT a."appraiser_id" AS "id" FROM "appraiser_assignment" a
        JOIN "employee" e ON e."id" = a."appraiser_id" AND e."state" = 'ACTIVE'
        WHERE a."employee_id" = r."appraiser_id" AND a."appraiser_id" <> p."employee_id"
          AND a."starts_on" <= ${day} AND (a."ends_on" IS NULL OR a."ends_on" >= ${day})
        ORDER BY ${APPRAISER_ORDER}
        LIMIT 1
      ) now ON true
      WHERE r."state" IN ('OBJECTED', 'EXPLAINED') ${whose}
        AND r."superior_id" IS DISTINCT FROM now."id"
        AND (now."id" IS NOT NULL OR s."id" IS NULL)
    )
    UPDATE "appraisal" r SET "superior_id" = due."after", "version" = r."version" + 1
    FROM due WHERE r."id" = due."id" AND r."state" IN ('OBJECTED', 'EXPLAINED')
    RETURNING r."id"::text, due."employee_id"::text AS "employeeId", due."before"::text, due."after"::text`;
};

async function beginAnew(tx: Tx, ctx: ServiceContext, { id, employeeId, after }: Followed): Promise<void> {
  const nothing = {
    resultsRating: null,
    resultsReason: null,
    behaviourRating: null,
    behaviourReason: null,
    predikat: null,
    rulesVersion: null,
    recommendation: null,
    distributionReason: null,
    ratedAt: null,
  };
  await tx.appraisal.update({
    where: { id },
    data: {
      ...nothing,
      state: "DRAFT",
      appraiserId: after,
      superiorId: await superiorOf(tx, after, employeeId, ctx.today),
      version: { increment: 1 },
    },
  });
}

const entryOf = (
  subjectType: "plan" | "appraisal" | "dialogue" | "improvement",
  { id, employeeId, before, after }: Followed,
  was: { readonly state?: string } = {},
) =>
  ({
    action: `${subjectType}.follow`,
    subjectType,
    subjectId: id,
    aboutId: employeeId,
    before: { appraiserId: before, ...was },
    after: { appraiserId: after },
  }) as const;

const superiorEntryOf = ({ id, employeeId, before, after }: FollowedObjection) =>
  ({
    action: "appraisal.follow",
    subjectType: "appraisal",
    subjectId: id,
    aboutId: employeeId,
    before: { superiorId: before },
    after: { superiorId: after },
  }) as const;
