import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { nameKey, nameKeyParts } from "../plan/name-key";
import { calibratedPrefixes, within } from "./calibration-scope";

export interface NotEvaluatedRow {
  readonly planId: string;
  readonly name: string;
  readonly unitName: string;
  readonly appraiserName: string;
  /** Null where nobody has begun. The rating itself is its appraiser's until it is handed over. */
  readonly state: "DRAFT" | "RATED" | null;
  readonly appraisalId: string | null;
}

const PAGE = 25;

/**
 * Agreed plans of the period in the viewer's units whose annual rating is not handed over, by name of the person. Nobody is
 * missing who has left the service: their days may be rated, they need not.
 */
export async function listNotEvaluated(
  viewer: Viewer,
  periodId: string,
  after: string | undefined,
): Promise<KeysetPage<NotEvaluatedRow> | null> {
  const prefixes = calibratedPrefixes(viewer);
  if (prefixes.length === 0) return null;
  const [afterName, afterId] = nameKeyParts(after);
  // Who calibrates everybody gets a page by going along the names: `OFFSET 0` leads from a person to their plan and never the other
  // way round, which would read every plan of the period for each page. In a part of the units the plans of these lead.
  const byName = prefixes.includes("") ? Prisma.sql`OFFSET 0` : Prisma.empty;
  const rows = await db().$queryRaw<NotEvaluatedRow[]>`
    SELECT p."id"::text AS "planId", e."name", u."name" AS "unitName", boss."name" AS "appraiserName",
      p."state"::text, p."appraisal_id"::text AS "appraisalId"
    FROM "employee" e
    CROSS JOIN LATERAL (
      SELECT p."id", p."unit_id", p."appraiser_id", r."id" AS "appraisal_id", r."state"
      FROM "performance_plan" p
      LEFT JOIN "appraisal" r ON r."plan_id" = p."id" AND r."kind" = 'ANNUAL'
      WHERE p."period_id" = ${periodId}::uuid AND p."employee_id" = e."id" AND p."state" IN ('AGREED', 'CLOSED')
        AND (r."id" IS NULL OR r."state"::text = ANY (${[...UNSHOWN_STATES]}::text[]))
      ${byName}
    ) p
    JOIN "work_unit" u ON u."id" = p."unit_id"
    JOIN "employee" boss ON boss."id" = p."appraiser_id"
    WHERE e."state" = 'ACTIVE' AND ${within(prefixes)}
      AND e."name" >= ${afterName} AND (e."name", p."id") > (${afterName}, ${afterId}::uuid)
    ORDER BY e."name", p."id"
    LIMIT ${PAGE + 1}`;
  return keysetPage(rows, PAGE, ({ name, planId }) => nameKey(name, planId));
}
