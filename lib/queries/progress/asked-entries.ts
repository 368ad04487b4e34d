import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface AskedEntry {
  readonly id: string;
  readonly planId: string;
  readonly happenedOn: string;
  readonly indicator: string;
  /** What is asked. */
  readonly text: string | null;
}

/**
 * The statement itself, so that a test can ask the database how it would answer it. From the viewer's plans in force to the
 * partial index of what is asked: the log of everybody is never read.
 */
export const askedEntriesSql = ({ employeeId }: EmployeeViewer, take: number): Prisma.Sql => Prisma.sql`
  SELECT a."entry_id" AS "id", a."plan_id" AS "planId", to_char(a."happened_on", 'YYYY-MM-DD') AS "happenedOn",
         i."text" AS "indicator", r."text"
  FROM (
    SELECT v."entry_id", v."plan_id", v."happened_on" FROM "performance_plan" p
    CROSS JOIN LATERAL (
      SELECT v."entry_id", v."plan_id", v."happened_on" FROM "progress_review" v
      WHERE v."plan_id" = p."id" AND v."state" = 'ASKED'
      ORDER BY v."happened_on" DESC, v."entry_id" DESC
      LIMIT ${take}
    ) v
    WHERE p."employee_id" = ${employeeId}::uuid AND p."state" = 'AGREED'
    ORDER BY v."happened_on" DESC, v."entry_id" DESC
    LIMIT ${take}
  ) a
  JOIN "progress_entry" e ON e."id" = a."entry_id"
  JOIN "plan_indicator" i ON i."id" = e."indicator_id"
  LEFT JOIN LATERAL (
    SELECT k."text" FROM "progress_remark" k
    WHERE k."entry_id" = a."entry_id" AND k."event" = 'ask'
    ORDER BY k."at" DESC, k."id" DESC
    LIMIT 1
  ) r ON true
  ORDER BY a."happened_on" DESC, a."entry_id" DESC`;

/** The viewer's own entries that are to be corrected, those of the latest days first; of plans in force. */
export const askedEntries = (viewer: EmployeeViewer, take: number): Promise<readonly AskedEntry[]> =>
  db().$queryRaw<AskedEntry[]>(askedEntriesSql(viewer, take));
