import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

interface WaitingAppraisalRow {
  readonly id: string;
  /** Whose performance it is about. */
  readonly name: string;
  readonly isObjection: boolean;
  /** Since when it is in this state. */
  readonly since: Date;
}

/** What each role has to do: to rate, to hand over and to explain; to decide, also without an explanation that did not come. */
const turnsOf = (viewer: EmployeeViewer, today: string): readonly Prisma.Sql[] => [
  ...(canSomewhere(viewer, "appraisal.rate")
    ? [
        Prisma.sql`a."appraiser_id" = ${viewer.employeeId}::uuid AND a."state" IN ('DRAFT', 'RATED', 'OBJECTED')`,
      ]
    : []),
  ...(canSomewhere(viewer, "appraisal.decide")
    ? [
        Prisma.sql`a."superior_id" = ${viewer.employeeId}::uuid AND a."state" IN ('OBJECTED', 'EXPLAINED')
          AND (a."state" = 'EXPLAINED' OR o."explanation_due_on" < ${today}::date
               OR EXISTS (SELECT 1 FROM "employee" g WHERE g."id" = a."appraiser_id" AND g."state" <> 'ACTIVE'))`,
      ]
    : []),
];

function nextSql(turns: readonly Prisma.Sql[], viewer: EmployeeViewer, hereId: string | null): Prisma.Sql {
  const branches = turns.map(
    (turn) => Prisma.sql`
      SELECT a."id", a."state",
             (SELECT p."employee_id" FROM "performance_plan" p WHERE p."id" = a."plan_id") AS "employee_id",
             CASE a."state" WHEN 'DRAFT' THEN a."created_at" WHEN 'RATED' THEN a."rated_at"
                            WHEN 'OBJECTED' THEN o."raised_at" ELSE o."explained_at" END AS "since"
      FROM "appraisal" a LEFT JOIN "appraisal_objection" o ON o."appraisal_id" = a."id"
      WHERE ${turn}`,
  );
  // Where this one waits no more there is nothing to go on from, and the first of all is next.
  return Prisma.sql`
    WITH "waiting" AS (${Prisma.join(branches, " UNION ALL ")})
    SELECT w."id", (SELECT e."name" FROM "employee" e WHERE e."id" = w."employee_id") AS "name",
           w."state" IN ('OBJECTED', 'EXPLAINED') AS "isObjection", w."since"
    FROM "waiting" w
    WHERE w."id" IS DISTINCT FROM ${hereId}::uuid AND w."employee_id" <> ${viewer.employeeId}::uuid
    ORDER BY (w."since", w."id") > (SELECT h."since", h."id" FROM "waiting" h WHERE h."id" = ${hereId}::uuid) DESC,
             w."since", w."id"
    LIMIT 1`;
}

/**
 * The appraisal that waits for the viewer after this one: as appraiser to rate, hand over or explain, as superior to decide. The
 * next in the order in which they wait, from the last again to the first, who waits longest; that one where `hereId` is null or
 * waits no more. Null where no other one waits. The same ones as their in-tray has (`listAppraisals`), without their own.
 */
export async function nextWaitingAppraisal(
  viewer: EmployeeViewer,
  hereId: string | null,
  today: string,
): Promise<WaitingAppraisalRow | null> {
  const turns = turnsOf(viewer, today);
  if (turns.length === 0) return null;
  const [row] = await db().$queryRaw<WaitingAppraisalRow[]>(nextSql(turns, viewer, hereId));
  return row ?? null;
}
