import { recordAuditInBulk } from "@/lib/audit/record-audit-in-bulk";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { PLAN_TRANSITIONS } from "@/lib/domain/plan/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { followAppointments } from "./follow-appointments";
import { restoreAgreed } from "./restore-agreed";

interface Ended {
  readonly id: string;
  readonly employeeId: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Brings the plans of people in line with where, and until when, they serve, after anything of that changed.
 *
 * Whoever moves to another unit during a period is appraised for the days in each (docs/rules.md#periods): the plan of the
 * unit that they leave ends the day before, and goes to who appraised them on that day; for the new unit they write one of its
 * own. Whoever leaves the service is appraised for the days until then: the plan ends the day before, and what they had
 * submitted is a draft again. A change that is written or waits then is taken back, and what was agreed stands
 * (`restoreAgreed`). The version counts on, so that a page from before decides on nothing. A move that is set right, and who
 * is in service again, gives the plan its days back, unless another plan follows it or it was rated. A periodic evaluation
 * that was handed over keeps its days, so the plan ends with it at the earliest; one that was not goes with the plan: its
 * window ends where the plan does, and one of days that are the other unit's now is dropped.
 */
export async function settlePlans(
  tx: Tx,
  ctx: ServiceContext,
  employeeIds: readonly string[],
): Promise<void> {
  // An evaluation that is being begun is waited for, and then seen.
  await tx.$queryRaw`
    SELECT 1 FROM "performance_plan" WHERE "employee_id" = ANY(${employeeIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  const ofLeavers: Whose = { employeeId: { in: [...employeeIds] }, employee: { state: { not: "ACTIVE" } } };
  await restoreAgreed(tx, ctx, await openChanges(tx, ofLeavers), "OUT_OF_SERVICE");
  await giveBackOfLeavers(tx, ctx, employeeIds);
  await placeAnew(tx, ctx, employeeIds);
  const ended = await tx.$queryRaw<Ended[]>`
    WITH due AS (
      SELECT p."id", p."ends_on" AS "before",
             GREATEST(LEAST(y."ends_on", moved."starts_on" - 1, gone."deactivated_on" - 1), rated."ends_on") AS "after"
      FROM "performance_plan" p
      JOIN "period" y ON y."id" = p."period_id" AND y."state" = 'OPEN'
      LEFT JOIN "employee" gone ON gone."id" = p."employee_id" AND gone."state" <> 'ACTIVE'
        AND gone."deactivated_on" > p."starts_on"
      LEFT JOIN LATERAL (
        SELECT min(l."starts_on") AS "starts_on" FROM "placement" l
        WHERE l."employee_id" = p."employee_id" AND l."kind" = 'DEFINITIVE'
          AND l."unit_id" <> p."unit_id" AND l."starts_on" > p."starts_on"
      ) moved ON true
      LEFT JOIN LATERAL (
        SELECT max(r."ends_on") AS "ends_on" FROM "appraisal" r
        WHERE r."plan_id" = p."id" AND r."kind" = 'PERIODIC' AND r."state" NOT IN ('DRAFT', 'RATED')
      ) rated ON true
      WHERE p."employee_id" = ANY(${employeeIds}::uuid[]) AND p."state" <> 'CLOSED'
        AND NOT EXISTS (
          SELECT 1 FROM "appraisal" r
          WHERE r."plan_id" = p."id" AND r."kind" = 'ANNUAL' AND r."state" NOT IN ('DRAFT', 'RATED')
        )
        AND NOT EXISTS (
          SELECT 1 FROM "performance_plan" n
          WHERE n."employee_id" = p."employee_id" AND n."period_id" = p."period_id" AND n."starts_on" > p."starts_on"
        )
    ), moved AS (
      UPDATE "performance_plan" p SET "ends_on" = due."after", "version" = p."version" + 1
      FROM due WHERE p."id" = due."id" AND p."state" <> 'CLOSED' AND due."after" <> due."before"
      RETURNING p."id", p."employee_id", due."before", due."after"
    ), evaluated AS (
      UPDATE "appraisal" r SET "ends_on" = moved."after", "version" = r."version" + 1
      FROM moved WHERE r."plan_id" = moved."id" AND r."kind" = 'ANNUAL'
    )
    SELECT "id"::text, "employee_id"::text AS "employeeId", "before"::text, "after"::text FROM moved`;
  if (ended.length === 0) return;
  const entries = ended.map(({ id, employeeId, before, after }) => ({
    action: "plan.end" as const,
    subjectType: "plan",
    subjectId: id,
    aboutId: employeeId,
    before: { endsOn: before },
    after: { endsOn: after },
  }));
  await recordAuditInBulk(tx, ctx, entries);
  const cut = ended.flatMap(({ id, before, after }) => (after < before ? [id] : []));
  const ofMoved: Whose = { id: { in: cut }, employee: { state: "ACTIVE" } };
  await restoreAgreed(tx, ctx, await openChanges(tx, ofMoved), "MOVED");
  await fitWindows(
    tx,
    ctx,
    ended.map(({ id }) => id),
  );
  await followAppointments(
    tx,
    ctx,
    ended.map(({ employeeId }) => employeeId),
  );
}

type Whose = Prisma.PerformancePlanWhereInput;

/** Plans of open periods that were agreed, and whose next version is written or waits. */
async function openChanges(tx: Tx, whose: Whose): Promise<readonly string[]> {
  const found = await tx.performancePlan.findMany({
    where: {
      ...whose,
      state: { in: [...PLAN_TRANSITIONS.restore.from] },
      revision: { gt: 1 },
      period: { state: "OPEN" },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/**
 * What somebody who left the service had submitted and nobody had answered is a draft again, as if they had taken it back: nobody is to
 * answer it, and it keeps no period open (docs/decisions/0046-who-leaves-the-service.md).
 */
async function giveBackOfLeavers(tx: Tx, ctx: ServiceContext, employeeIds: readonly string[]): Promise<void> {
  const { from, to } = PLAN_TRANSITIONS.withdraw;
  const given = await tx.performancePlan.findMany({
    where: {
      employeeId: { in: [...employeeIds] },
      employee: { state: { not: "ACTIVE" } },
      state: { in: [...from] },
      period: { state: "OPEN" },
    },
    select: { id: true, employeeId: true, state: true },
  });
  if (given.length === 0) return;
  await tx.performancePlan.updateMany({
    where: { id: { in: given.map(({ id }) => id) } },
    data: { state: to, submittedAt: null, version: { increment: 1 } },
  });
  const entries = given.map(({ id, employeeId, state }) => ({
    action: "plan.withdraw" as const,
    subjectType: "plan",
    subjectId: id,
    aboutId: employeeId,
    before: { state },
    after: { state: to, reason: "OUT_OF_SERVICE" },
  }));
  await recordAuditInBulk(tx, ctx, entries);
}

interface Dropped {
  readonly id: string;
  readonly employeeId: string;
  readonly state: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Periodic evaluations that were not handed over take the days that their window has in the plan now, or go with the last. */
async function fitWindows(tx: Tx, ctx: ServiceContext, planIds: readonly string[]): Promise<void> {
  const dropped = await tx.$queryRaw<Dropped[]>`
    DELETE FROM "appraisal" r USING "performance_plan" p
    WHERE p."id" = r."plan_id" AND p."id" = ANY(${planIds}::uuid[])
      AND r."kind" = 'PERIODIC' AND r."state" IN ('DRAFT', 'RATED') AND r."starts_on" > p."ends_on"
    RETURNING r."id"::text, p."employee_id"::text AS "employeeId", r."state"::text,
      r."starts_on"::text AS "startsOn", r."ends_on"::text AS "endsOn"`;
  // The month or quarter in which the window begins, as `calendarWindowOf` has it. Whoever has the form open sees other days.
  await tx.$executeRaw`
    WITH fits AS (
      SELECT r."id", LEAST(p."ends_on", (CASE y."frequency"
        WHEN 'MONTHLY' THEN date_trunc('month', r."starts_on"::timestamp) + interval '1 month'
        ELSE date_trunc('quarter', r."starts_on"::timestamp) + interval '3 months' END)::date - 1) AS "ends_on"
      FROM "appraisal" r
      JOIN "performance_plan" p ON p."id" = r."plan_id"
      JOIN "period" y ON y."id" = p."period_id"
      WHERE p."id" = ANY(${planIds}::uuid[]) AND r."kind" = 'PERIODIC'
    )
    UPDATE "appraisal" r SET "ends_on" = fits."ends_on", "version" = r."version" + 1
    FROM fits WHERE fits."id" = r."id" AND r."ends_on" <> fits."ends_on" AND r."state" IN ('DRAFT', 'RATED')`;
  if (dropped.length === 0) return;
  const entries = dropped.map(({ id, employeeId, ...before }) => ({
    action: "appraisal.drop" as const,
    subjectType: "appraisal",
    subjectId: id,
    aboutId: employeeId,
    before,
    after: null,
  }));
  await recordAuditInBulk(tx, ctx, entries);
}

interface Placed {
  readonly id: string;
  readonly employeeId: string;
  readonly before: string;
  readonly after: string;
  readonly positionTitle: string;
}

/**
 * A plan belongs to the unit in which its owner serves on its first day. Whoever moves before that day, or whose placement is
 * set right, takes the plan along as it is written.
 */
async function placeAnew(tx: Tx, ctx: ServiceContext, employeeIds: readonly string[]): Promise<void> {
  const placed = await tx.$queryRaw<Placed[]>`
    WITH due AS (
      SELECT p."id", p."unit_id" AS "before", post."unit_id" AS "after", post."title"
      FROM "performance_plan" p
      JOIN "period" y ON y."id" = p."period_id" AND y."state" = 'OPEN'
      JOIN LATERAL (
        SELECT l."unit_id", t."title" FROM "placement" l JOIN "position" t ON t."id" = l."position_id"
        WHERE l."employee_id" = p."employee_id" AND l."kind" = 'DEFINITIVE' AND l."starts_on" <= p."starts_on"
          AND (l."ends_on" IS NULL OR l."ends_on" >= p."starts_on")
        ORDER BY l."starts_on" DESC
        LIMIT 1
      ) post ON true
      WHERE p."employee_id" = ANY(${employeeIds}::uuid[]) AND post."unit_id" <> p."unit_id"
        AND NOT EXISTS (SELECT 1 FROM "appraisal" r WHERE r."plan_id" = p."id")
    )
    UPDATE "performance_plan" p SET "unit_id" = due."after", "position_title" = due."title", "version" = p."version" + 1
    FROM due WHERE p."id" = due."id" AND p."state" <> 'CLOSED'
    RETURNING p."id"::text, p."employee_id"::text AS "employeeId", due."before"::text, due."after"::text,
      due."title" AS "positionTitle"`;
  if (placed.length === 0) return;
  const entries = placed.map(({ id, employeeId, before, after, positionTitle }) => ({
    action: "plan.place" as const,
    subjectType: "plan",
    subjectId: id,
    aboutId: employeeId,
    before: { unitId: before },
    after: { unitId: after, positionTitle },
  }));
  await recordAuditInBulk(tx, ctx, entries);
}
