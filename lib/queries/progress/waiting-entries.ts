import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntryState } from "@/lib/domain/progress/review";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";

export interface WaitingEntryRow {
  readonly id: string;
  readonly version: number;
  readonly state: EntryState;
  readonly planId: string;
  readonly employeeName: string;
  readonly indicator: string;
  readonly unit: string;
  readonly happenedOn: string;
  /** Since when it waits: when it arrived, which may be days after the day it is about. */
  readonly arrivedAt: Date;
  readonly amount: string;
  readonly note: string;
  readonly link: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
}

export interface WaitingEntriesFilter {
  readonly after?: string | undefined;
  readonly take: number;
}

/** Counted no further: whoever has more waiting does not care how many. */
const COUNTED = 100;

/**
 * The plans by which the viewer appraises on a day, as `officeRecord` says it: those of the people they are in office for, and
 * after the last day those that went to them last. In force, and never their own. `OFFSET 0` leads from the team to its plans and
 * never the other way round.
 */
const plansInOffice = (employeeId: string, today: string): Prisma.Sql => Prisma.sql`
  SELECT p."id", p."employee_id" FROM "performance_plan" p
  WHERE p."appraiser_id" = ${employeeId}::uuid AND p."state" = 'AGREED' AND p."ends_on" < ${today}::date
  UNION ALL
  SELECT p."id", p."employee_id"
  FROM (
    SELECT DISTINCT "employee_id" FROM "appraiser_assignment"
    WHERE "appraiser_id" = ${employeeId}::uuid AND "employee_id" <> ${employeeId}::uuid
      AND "starts_on" <= ${today}::date AND ("ends_on" IS NULL OR "ends_on" >= ${today}::date)
  ) a
  CROSS JOIN LATERAL (
    SELECT "id", "employee_id" FROM "performance_plan"
    WHERE "employee_id" = a."employee_id" AND "state" = 'AGREED' AND "ends_on" >= ${today}::date
    OFFSET 0
  ) p`;

/** The statement itself, so that a test can ask the database how it would answer it. */
export function waitingEntriesSql(
  { employeeId }: EmployeeViewer,
  today: string,
  { after, take }: WaitingEntriesFilter,
): Prisma.Sql {
  const key = momentKeyParts(after);
  const onwards = key
    ? Prisma.sql`AND (v."arrived_at", v."entry_id") > (${key.at}::timestamptz, ${key.id}::uuid)`
    : Prisma.empty;
  // Of each plan no more than the page could show, then the page, then its names: so history costs nothing.
  return Prisma.sql`
    SELECT w."entry_id" AS "id", w."version", w."state"::text AS "state", w."plan_id" AS "planId",
           (SELECT m."name" FROM "employee" m WHERE m."id" = w."employee_id") AS "employeeName", i."text" AS "indicator", i."unit",
           to_char(e."happened_on", 'YYYY-MM-DD') AS "happenedOn", w."arrived_at" AS "arrivedAt", trim_scale(e."amount")::text AS "amount",
           e."note", e."link", f."id" AS "fileId", f."name" AS "fileName"
    FROM (
      SELECT w.*, p."employee_id" FROM (${plansInOffice(employeeId, today)}) p
      CROSS JOIN LATERAL (
        SELECT v."entry_id", v."version", v."state", v."plan_id", v."arrived_at" FROM "progress_review" v
        WHERE v."plan_id" = p."id" AND v."state" IN ('LOGGED', 'CORRECTED') ${onwards}
        ORDER BY v."arrived_at", v."entry_id"
        LIMIT ${take + 1}
      ) w
      ORDER BY w."arrived_at", w."entry_id"
      LIMIT ${take + 1}
    ) w
    JOIN "progress_entry" e ON e."id" = w."entry_id"
    JOIN "plan_indicator" i ON i."id" = e."indicator_id"
    LEFT JOIN "stored_file" f ON f."id" = e."file_id"
    ORDER BY w."arrived_at", w."entry_id"`;
}

type Row = Omit<WaitingEntryRow, "file"> & {
  readonly fileId: string | null;
  readonly fileName: string | null;
};

/** Entries of the viewer's team that wait for their answer, in the order in which they arrived. */
export async function listWaitingEntries(
  viewer: EmployeeViewer,
  today: string,
  filter: WaitingEntriesFilter,
): Promise<KeysetPage<WaitingEntryRow>> {
  if (!canSomewhere(viewer, "progress.review")) return { rows: [], next: null };
  const rows = await db().$queryRaw<Row[]>(waitingEntriesSql(viewer, today, filter));
  const entries = rows.map(({ fileId, fileName, ...row }) => ({
    ...row,
    file: fileId && fileName ? { id: fileId, name: fileName } : null,
  }));
  return keysetPage(entries, filter.take, ({ arrivedAt, id }) => momentKey(arrivedAt.toISOString(), id));
}

/** The statement of the count. */
export const countWaitingSql = ({ employeeId }: EmployeeViewer, today: string): Prisma.Sql => Prisma.sql`
  SELECT count(*)::int AS "n" FROM (
    SELECT 1 FROM (${plansInOffice(employeeId, today)}) p
    CROSS JOIN LATERAL (
      SELECT 1 FROM "progress_review" v
      WHERE v."plan_id" = p."id" AND v."state" IN ('LOGGED', 'CORRECTED')
      LIMIT ${COUNTED}
    ) w
    LIMIT ${COUNTED}
  ) counted`;

/** How many entries wait for the viewer's answer; `isMore` where there are more than were counted. */
export async function countWaitingEntries(
  viewer: EmployeeViewer,
  today: string,
): Promise<{ readonly n: number; readonly isMore: boolean }> {
  if (!canSomewhere(viewer, "progress.review")) return { n: 0, isMore: false };
  const [row] = await db().$queryRaw<{ n: number }[]>(countWaitingSql(viewer, today));
  const n = row?.n ?? 0;
  return n < COUNTED ? { n, isMore: false } : { n: COUNTED - 1, isMore: true };
}
