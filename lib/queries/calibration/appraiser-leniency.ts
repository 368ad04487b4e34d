import { db } from "@/lib/db/client";
import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { type Leniency, leniencies, type RatingCell } from "@/lib/domain/calibration/leniency";
import { fullName, type NameParts } from "@/lib/domain/people/full-name";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { calibratedPrefixes, within } from "./calibration-scope";

export interface AppraiserLeniency {
  readonly appraiserId: string;
  readonly name: string;
  readonly leniency: Leniency;
}

const MOST = 200;

/**
 * Each appraiser of people in the viewer's units, compared with all others who rated comparable people in the period: of the same
 * kind of post, in units of the same achievement of the year. Ratings that a superior decided are nobody's judgement of these, and drafts
 * are not counted. Those with enough cases come first, by name. Null for who does not calibrate.
 */
export async function appraiserLeniency(
  viewer: Viewer,
  periodId: string,
): Promise<readonly AppraiserLeniency[] | null> {
  const prefixes = calibratedPrefixes(viewer);
  if (prefixes.length === 0) return null;
  const [cells, appraisers] = await Promise.all([
    db().$queryRaw<RatingCell[]>`
      SELECT r."appraiser_id"::text AS "appraiserId", r."predikat"::text, count(*)::int AS "count",
        COALESCE(o."kind"::text, '-') || ' ' || COALESCE(a."predikat"::text, '-') AS "group"
      FROM "performance_plan" p
      JOIN "appraisal" r ON r."plan_id" = p."id" AND r."kind" = 'ANNUAL' AND r."predikat" IS NOT NULL
        AND r."state"::text <> ALL (${[...UNSHOWN_STATES]}::text[])
        AND r."outcome" IS DISTINCT FROM 'CHANGED'
      JOIN "work_unit" u ON u."id" = p."unit_id"
      JOIN "employee" e ON e."id" = p."employee_id"
      LEFT JOIN LATERAL (
        SELECT o."kind" FROM "placement" l JOIN "position" o ON o."id" = l."position_id"
        WHERE l."employee_id" = e."id" AND l."kind" = 'DEFINITIVE' AND l."starts_on" <= p."ends_on"
        ORDER BY l."starts_on" DESC LIMIT 1
      ) o ON true
      LEFT JOIN LATERAL (
        SELECT x."predikat" FROM "unit_achievement" x JOIN "work_unit" above ON above."id" = x."unit_id"
        WHERE x."period_id" = p."period_id" AND x."window_number" = ${WHOLE_YEAR}::int
          AND u."path" LIKE above."path" || '%'
        ORDER BY length(above."path") DESC LIMIT 1
      ) a ON true
      WHERE p."period_id" = ${periodId}::uuid
      GROUP BY 1, 2, 4`,
    db().$queryRaw<(NameParts & { readonly id: string })[]>`
      SELECT DISTINCT e."id"::text, e."name", e."title_before" AS "titleBefore", e."title_after" AS "titleAfter"
      FROM "performance_plan" p
      JOIN "appraisal" r ON r."plan_id" = p."id" AND r."kind" = 'ANNUAL'
        AND r."state"::text <> ALL (${[...UNSHOWN_STATES]}::text[])
      JOIN "work_unit" u ON u."id" = p."unit_id"
      JOIN "employee" e ON e."id" = r."appraiser_id"
      WHERE p."period_id" = ${periodId}::uuid AND ${within(prefixes)}`,
  ]);
  const found = leniencies(cells);
  return appraisers
    .map((appraiser) => ({
      appraiserId: appraiser.id,
      name: fullName(appraiser),
      leniency: found.get(appraiser.id) ?? { state: "TOO_FEW" as const, cases: 0 },
    }))
    .toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "id"))
    .slice(0, MOST);
}

const rank = ({ leniency }: AppraiserLeniency): number => (leniency.state === "COMPARED" ? 0 : 1);
