import { db } from "@/lib/db/client";
import type { AdoptionCount, AdoptionUnit } from "@/lib/domain/plan/adoption";
import type { Viewer } from "@/lib/permissions/viewer";
import { reachingToday } from "./reaching-today";
import { countablePrefixes } from "./visible-plans";

export interface AdoptionFigures {
  readonly units: readonly AdoptionUnit[];
  readonly counts: readonly AdoptionCount[];
}

/**
 * Active people by unit and by where they stand with the plan of a period, and how many of them were appraised; null for who may
 * not count. Everybody is counted, from covering indexes alone (tests/integration/calibration/board-speed.test.ts).
 */
export async function adoptionCounts(
  viewer: Viewer,
  periodId: string,
  today: string,
): Promise<AdoptionFigures | null> {
  const prefixes = countablePrefixes(viewer);
  if (prefixes.length === 0) return null;
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  const seesAll = prefixes.includes("");
  const [units, counts] = await Promise.all([
    db().$queryRaw<AdoptionUnit[]>`
      SELECT "id", "name", "path" FROM "work_unit" WHERE "path" LIKE ANY (${patterns})`,
    // From a unit to its people, from each to their newest plan and its rating: one step in an index each, which `OFFSET 0` keeps to.
    db().$queryRaw<AdoptionCount[]>`
      WITH people AS (
        SELECT u."id" AS "unit_id", e."id" FROM "work_unit" u
        CROSS JOIN LATERAL (SELECT "id" FROM "employee" WHERE "unit_id" = u."id" AND "state" = 'ACTIVE' OFFSET 0) e
        WHERE u."path" LIKE ANY (${patterns})
        UNION ALL
        SELECT NULL, "id" FROM "employee" WHERE ${seesAll} AND "unit_id" IS NULL AND "state" = 'ACTIVE'
      )
      SELECT e."unit_id" AS "unitId", coalesce(p."state"::text, 'NONE') AS "state", count(*)::int AS "people",
             count(r."plan_id")::int AS "evaluated"
      FROM people e
      LEFT JOIN LATERAL (
        SELECT "id", "state" FROM "performance_plan"
        WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
          ${reachingToday(periodId, today)}
        ORDER BY "starts_on" DESC, "revision" DESC
        LIMIT 1
      ) p ON true
      -- One plan has one annual appraisal.
      LEFT JOIN LATERAL (
        SELECT "plan_id" FROM "appraisal"
        WHERE "plan_id" = p."id" AND "kind" = 'ANNUAL' AND "state" = 'FINAL' OFFSET 0
      ) r ON true
      GROUP BY 1, 2`,
  ]);
  return { units, counts };
}
