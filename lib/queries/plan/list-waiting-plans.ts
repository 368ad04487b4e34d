import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";

export interface WaitingPlanRow {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly period: string;
  readonly submittedAt: Date;
}

export interface WaitingFilter {
  readonly after?: string | undefined;
  readonly take?: number;
}

const PAGE = 25;

/**
 * Plans of open periods that wait for the viewer's answer, who waits longest first. Not those of whom they appraise no more
 * (`planRecord`).
 */
export async function listWaitingPlans(
  viewer: EmployeeViewer,
  today: string,
  filter: WaitingFilter = {},
): Promise<KeysetPage<WaitingPlanRow>> {
  if (!canSomewhere(viewer, "plan.agree")) return { rows: [], next: null };
  const rows = await db().$queryRaw<WaitingPlanRow[]>(waitingPlansSql(viewer, today, filter));
  return keysetPage(rows, filter.take ?? PAGE, waitingKey);
}

/** The place of a plan among those that wait, to go on after it. */
export const waitingKey = ({ id, submittedAt }: Pick<WaitingPlanRow, "id" | "submittedAt">): string =>
  momentKey(submittedAt.toISOString(), id);

/** The statement itself, so that a test can ask the database how it would answer it. */
export function waitingPlansSql(
  { employeeId }: EmployeeViewer,
  today: string,
  filter: WaitingFilter,
): Prisma.Sql {
  const key = momentKeyParts(filter.after);
  const onwards = key
    ? Prisma.sql`AND (p."submitted_at", p."id") > (${key.at}::timestamptz, ${key.id}::uuid)`
    : Prisma.empty;
  // Cut first, then named: so the names of one page are looked up, not those of everybody who waits.
  return Prisma.sql`
    SELECT p."id", e."name", p."position_title" AS "positionTitle", p."period", p."submitted_at" AS "submittedAt"
    FROM (
      SELECT p."id", p."employee_id", p."position_title", p."submitted_at", y."name" AS "period"
      FROM "performance_plan" p
      JOIN "period" y ON y."id" = p."period_id" AND y."state" = 'OPEN'
      LEFT JOIN LATERAL (
        SELECT true AS "is_held" FROM "appraiser_assignment" a
        WHERE a."employee_id" = p."employee_id" AND a."appraiser_id" = p."appraiser_id"
          AND a."starts_on" <= ${today}::date AND (a."ends_on" IS NULL OR a."ends_on" >= ${today}::date)
        LIMIT 1
      ) office ON true
      WHERE p."appraiser_id" = ${employeeId}::uuid AND p."state" = 'SUBMITTED'
        AND p."submitted_at" IS NOT NULL
        ${onwards}
        AND (p."ends_on" < ${today}::date OR office."is_held")
      ORDER BY p."submitted_at", p."id"
      LIMIT ${(filter.take ?? PAGE) + 1}
    ) p
    JOIN "employee" e ON e."id" = p."employee_id"
    ORDER BY p."submitted_at", p."id"`;
}
