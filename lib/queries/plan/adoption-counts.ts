import { db } from "@/lib/db/client";
import type { AdoptionCount, AdoptionUnit } from "@/lib/domain/plan/adoption";
import type { Viewer } from "@/lib/permissions/viewer";
import { reachingToday } from "./reaching-today";
import { countablePrefixes } from "./visible-plans";

export interface AdoptionFigures {
  readonly units: readonly AdoptionUnit[];
  readonly counts: readonly AdoptionCount[];
}

/** Active people by unit and by where they stand with the plan of a period, and how many of them were appraised; null for who may not count. */
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
    // The newest plan of each person is one step in the index over period, employee, start and revision.
    db().$queryRaw<AdoptionCount[]>`
      SELECT e."unit_id" AS "unitId", coalesce(p."state"::text, 'NONE') AS "state", count(*)::int AS "people",
             count(r."id")::int AS "evaluated"
      FROM "employee" e
      LEFT JOIN "work_unit" u ON u."id" = e."unit_id"
      LEFT JOIN LATERAL (
        SELECT "id", "state" FROM "performance_plan"
        WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
          ${reachingToday(periodId, today)}
        ORDER BY "starts_on" DESC, "revision" DESC
        LIMIT 1
      ) p ON true
      -- One plan has one annual appraisal.
      LEFT JOIN "appraisal" r ON r."plan_id" = p."id" AND r."kind" = 'ANNUAL' AND r."state" = 'FINAL'
      WHERE e."state" = 'ACTIVE' AND (${seesAll} OR u."path" LIKE ANY (${patterns}))
      GROUP BY 1, 2`,
  ]);
  return { units, counts };
}
