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
  /** Prefixes of unit paths: only people of these units, and of their plans those. Everybody where it is left out. */
  readonly within?: readonly string[] | undefined;
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
  return canSomewhere(viewer, "plan.agree") ? membersOf(viewer, today, filter) : { rows: [], next: null };
}

/** The same of any appraiser; who may read it, and of which units, the caller decides. */
export async function membersOf(
  appraiser: Pick<EmployeeViewer, "employeeId">,
  today: string,
  filter: TeamFilter,
): Promise<KeysetPage<TeamMemberRow>> {
  const rows = await db().$queryRaw<TeamMemberRow[]>(teamMembersSql(appraiser, today, filter));
  return keysetPage(rows, filter.take ?? PAGE, ({ name, employeeId }) => nameKey(name, employeeId));
}

/** The statement itself, so that a test can ask the database how it would answer it. */
export function teamMembersSql(
  { employeeId }: Pick<EmployeeViewer, "employeeId">,
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
  const ofUnits = (unitId: Prisma.Sql) =>
    filter.within?.includes("") === false
      ? Prisma.sql`AND EXISTS (
          SELECT 1 FROM "work_unit" u
          WHERE u."id" = ${unitId} AND u."path" LIKE ANY (${filter.within.map((prefix) => `${prefix}%`)}))`
      : Prisma.empty;
  return Prisma.sql`
    SELECT e."id" AS "employeeId", e."name", t."title" AS "positionTitle",
           coalesce(p."state"::text, 'NONE') AS "state",
           CASE WHEN (p."ends_on" >= ${today}::date OR p."appraiser_id" = ${employeeId}::uuid)
             ${ofUnits(Prisma.sql`p."unit_id"`)} THEN p."id" END AS "planId"
    FROM (
      SELECT DISTINCT "employee_id" FROM "appraiser_assignment"
      WHERE "appraiser_id" = ${employeeId}::uuid
        AND "starts_on" <= ${today}::date AND ("ends_on" IS NULL OR "ends_on" >= ${today}::date)
    ) mine
    CROSS JOIN LATERAL (
      SELECT "id", "name", "position_id", "unit_id" FROM "employee"
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
      SELECT "id", "state", "ends_on", "appraiser_id", "unit_id" FROM "performance_plan"
      WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
        ${reachingToday(periodId, today)}
      ORDER BY "starts_on" DESC, "revision" DESC
      LIMIT 1
    ) p ON true
    ${named}
    WHERE (e."name", e."id") > (${afterName}, ${afterId}::uuid)
      AND (${state}::text IS NULL OR coalesce(p."state"::text, 'NONE') = ${state})
      ${ofUnits(Prisma.sql`e."unit_id"`)}
    ORDER BY e."name", e."id"
    LIMIT ${take + 1}`;
}
