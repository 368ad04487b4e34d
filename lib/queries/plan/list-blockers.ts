import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { countablePrefixes } from "./visible-plans";

/** Somebody on whom plans wait. */
export interface BlockerRow {
  readonly employeeId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly waiting: number;
  /** The longest wait began then. */
  readonly since: Date;
  /** Who waits longest, by name; a few of them. */
  readonly first: readonly string[];
}

export interface BlockerFilter {
  readonly periodId: string;
  /** "" for everybody within reach. */
  readonly unitPath: string;
}

const SHOWN = 10;
const NAMED = 3;

/** The appraisers on whom most plans of a period wait, of the people within reach. */
export async function listBlockers(viewer: Viewer, filter: BlockerFilter): Promise<readonly BlockerRow[]> {
  if (countablePrefixes(viewer).length === 0) return [];
  return db().$queryRaw<BlockerRow[]>(blockersSql(viewer, filter));
}

/** The statement itself, so that a test can ask the database how it would answer it. */
export function blockersSql(viewer: Viewer, { periodId, unitPath }: BlockerFilter): Prisma.Sql {
  const prefixes = countablePrefixes(viewer);
  // Cut first, then named, as in `waitingPlansSql`.
  return Prisma.sql`
    SELECT a."id" AS "employeeId", a."name", u."name" AS "unit", w."waiting", w."since",
           ARRAY(
             SELECT e."name" FROM (
               SELECT p."id", p."employee_id", p."submitted_at" FROM "performance_plan" p
               WHERE p."appraiser_id" = a."id" AND p."state" = 'SUBMITTED' AND p."period_id" = ${periodId}::uuid
                 ${ofUnits(prefixes, unitPath)}
               ORDER BY p."submitted_at", p."id" LIMIT ${NAMED}
             ) p JOIN "employee" e ON e."id" = p."employee_id"
             ORDER BY p."submitted_at", p."id"
           ) AS "first"
    FROM (
      SELECT p."appraiser_id", count(*)::int AS "waiting", min(p."submitted_at") AS "since"
      FROM "performance_plan" p
      WHERE p."period_id" = ${periodId}::uuid AND p."state" = 'SUBMITTED'
        ${ofUnits(prefixes, unitPath)}
      GROUP BY 1
      ORDER BY 2 DESC, 3, 1
      LIMIT ${SHOWN}
    ) w
    JOIN "employee" a ON a."id" = w."appraiser_id"
    LEFT JOIN "work_unit" u ON u."id" = a."unit_id"
    ORDER BY w."waiting" DESC, w."since", a."id"`;
}

const ofUnits = (prefixes: readonly string[], unitPath: string): Prisma.Sql => Prisma.sql`
  ${prefixes.includes("") ? Prisma.empty : inUnits(prefixes)}
  ${unitPath === "" ? Prisma.empty : inUnits([unitPath])}`;

const inUnits = (prefixes: readonly string[]) => Prisma.sql`
  AND p."unit_id" IN (
    SELECT "id" FROM "work_unit" WHERE "path" LIKE ANY (${prefixes.map((prefix) => `${prefix}%`)})
  )`;
