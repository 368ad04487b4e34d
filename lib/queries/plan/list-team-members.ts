import { APPRAISER_ORDER } from "@/lib/db/appraiser-order";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { searchWords } from "../people/search-words";
import { nameKey, nameKeyParts } from "./name-key";
import { reachingToday } from "./reaching-today";

export interface TeamMemberRow {
  readonly employeeId: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly state: AdoptionState;
  /** Only where the viewer may read it: it runs, or it went to them last. */
  readonly planId: string | null;
}

export interface TeamFilter {
  readonly periodId: string;
  readonly state?: AdoptionState | undefined;
  /** Words of the name alone: the list shows no NIP, so a hit by one would look like a mistake. */
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  /** People on one page; as a list has them where it is left out. */
  readonly take?: number | undefined;
}

const PAGE = 25;

/**
 * The people whom the viewer appraises today, by name, each with the plan of a period. Who appraises is decided as in
 * `appraiserOn`: an acting official before the definitive one, the younger before the older.
 */
export async function listTeamMembers(
  viewer: EmployeeViewer,
  today: string,
  filter: TeamFilter,
): Promise<KeysetPage<TeamMemberRow>> {
  if (!canSomewhere(viewer, "plan.agree")) return { rows: [], next: null };
  const rows = await db().$queryRaw<TeamMemberRow[]>(teamMembersSql(viewer, today, filter));
  return keysetPage(rows, filter.take ?? PAGE, ({ name, employeeId }) => nameKey(name, employeeId));
}

/** The statement itself, so that a test can ask the database how it would answer it. */
export function teamMembersSql(
  { employeeId }: EmployeeViewer,
  today: string,
  filter: TeamFilter,
): Prisma.Sql {
  const { periodId, state = null, take = PAGE } = filter;
  const [afterName, afterId] = nameKeyParts(filter.after);
  const patterns = searchWords(filter.q ?? "").map((word) => `%${word}%`);
  // `OFFSET 0` keeps the words out of the way to the team: the team is found first, from its indexes.
  const named =
    patterns.length > 0
      ? Prisma.sql`JOIN LATERAL (SELECT lower(e."name") AS "text" OFFSET 0) words
          ON words."text" LIKE ALL (${patterns}::text[])`
      : Prisma.empty;
  return Prisma.sql`
    SELECT e."id" AS "employeeId", e."name", t."title" AS "positionTitle",
           coalesce(p."state"::text, 'NONE') AS "state",
           CASE WHEN p."ends_on" >= ${today}::date OR p."appraiser_id" = ${employeeId}::uuid THEN p."id" END
             AS "planId"
    FROM (
      SELECT DISTINCT "employee_id" FROM "appraiser_assignment"
      WHERE "appraiser_id" = ${employeeId}::uuid
        AND "starts_on" <= ${today}::date AND ("ends_on" IS NULL OR "ends_on" >= ${today}::date)
    ) mine
    CROSS JOIN LATERAL (
      SELECT "id", "name", "position_id" FROM "employee"
      WHERE "id" = mine."employee_id" AND "state" = 'ACTIVE' OFFSET 0
    ) e
    JOIN LATERAL (
      SELECT a."appraiser_id" FROM "appraiser_assignment" a
      WHERE a."employee_id" = e."id"
        AND a."starts_on" <= ${today}::date AND (a."ends_on" IS NULL OR a."ends_on" >= ${today}::date)
      ORDER BY ${APPRAISER_ORDER}
      LIMIT 1
    ) current ON current."appraiser_id" = ${employeeId}::uuid
    LEFT JOIN "position" t ON t."id" = e."position_id"
    LEFT JOIN LATERAL (
      SELECT "id", "state", "ends_on", "appraiser_id" FROM "performance_plan"
      WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
        ${reachingToday(periodId, today)}
      ORDER BY "starts_on" DESC, "revision" DESC
      LIMIT 1
    ) p ON true
    ${named}
    WHERE (e."name", e."id") > (${afterName}, ${afterId}::uuid)
      AND (${state}::text IS NULL OR coalesce(p."state"::text, 'NONE') = ${state})
    ORDER BY e."name", e."id"
    LIMIT ${take + 1}`;
}
