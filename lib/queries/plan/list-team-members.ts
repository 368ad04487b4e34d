import { db } from "@/lib/db/client";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

export interface TeamMemberRow {
  readonly employeeId: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly state: AdoptionState;
  /** Only where the viewer is the plan's appraiser, hence may read it. */
  readonly planId: string | null;
}

export interface TeamFilter {
  readonly periodId: string;
  readonly today: string;
  readonly state?: AdoptionState | undefined;
  readonly after?: string | undefined;
}

const PAGE = 25;

/**
 * The people whom the viewer appraises today, by name, each with the plan of a period. Who appraises is decided as in
 * `appraiserOn`: an acting official before the definitive one, the younger before the older.
 */
export async function listTeamMembers(
  viewer: EmployeeViewer,
  filter: TeamFilter,
): Promise<KeysetPage<TeamMemberRow>> {
  if (!canSomewhere(viewer, "plan.agree")) return { rows: [], next: null };
  const { periodId, today, state = null } = filter;
  const [afterName, afterId] = keyParts(filter.after);
  const rows = await db().$queryRaw<TeamMemberRow[]>`
    SELECT e."id" AS "employeeId", e."name", t."title" AS "positionTitle",
           coalesce(p."state"::text, 'NONE') AS "state",
           CASE WHEN p."appraiser_id" = ${viewer.employeeId}::uuid THEN p."id" END AS "planId"
    FROM (
      SELECT DISTINCT "employee_id" FROM "appraiser_assignment"
      WHERE "appraiser_id" = ${viewer.employeeId}::uuid
        AND "starts_on" <= ${today}::date AND ("ends_on" IS NULL OR "ends_on" >= ${today}::date)
    ) mine
    JOIN "employee" e ON e."id" = mine."employee_id" AND e."state" = 'ACTIVE'
    JOIN LATERAL (
      SELECT a."appraiser_id" FROM "appraiser_assignment" a
      WHERE a."employee_id" = e."id"
        AND a."starts_on" <= ${today}::date AND (a."ends_on" IS NULL OR a."ends_on" >= ${today}::date)
      ORDER BY (a."kind" <> 'DEFINITIVE') DESC, a."starts_on" DESC, a."appraiser_id"
      LIMIT 1
    ) current ON current."appraiser_id" = ${viewer.employeeId}::uuid
    LEFT JOIN "position" t ON t."id" = e."position_id"
    LEFT JOIN LATERAL (
      SELECT "id", "state", "appraiser_id" FROM "performance_plan"
      WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
      ORDER BY "starts_on" DESC, "revision" DESC
      LIMIT 1
    ) p ON true
    WHERE (e."name", e."id") > (${afterName}, ${afterId}::uuid)
      AND (${state}::text IS NULL OR coalesce(p."state"::text, 'NONE') = ${state})
    ORDER BY e."name", e."id"
    LIMIT ${PAGE + 1}`;
  return keysetPage(rows, PAGE, ({ name, employeeId }) => `${employeeId}${name}`);
}

const UUID_LENGTH = 36;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** The name and the id of the row to go on after; before everybody without a key. */
export function keyParts(key = ""): readonly [string, string] {
  const id = key.slice(0, UUID_LENGTH);
  return /^[0-9a-f-]{36}$/.test(id) ? [key.slice(UUID_LENGTH), id] : ["", BEFORE_ALL];
}
