import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
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
 * are not counted. It rests on everybody's ratings of the period, which are read from covering indexes alone
 * (tests/integration/calibration/board-speed.test.ts). Those with enough cases come first, by name. Null for who does not calibrate.
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
      FROM "work_unit" u
      ${shownRatings(periodId)}
      LEFT JOIN LATERAL (
        SELECT o."kind" FROM "placement" l JOIN "position" o ON o."id" = l."position_id"
        WHERE l."employee_id" = p."employee_id" AND l."kind" = 'DEFINITIVE' AND l."starts_on" <= p."ends_on"
        ORDER BY l."starts_on" DESC LIMIT 1
      ) o ON true
      LEFT JOIN LATERAL (
        SELECT x."predikat" FROM "unit_achievement" x JOIN "work_unit" above ON above."id" = x."unit_id"
        WHERE x."period_id" = ${periodId}::uuid AND x."window_number" = ${WHOLE_YEAR}::int
          AND u."path" LIKE above."path" || '%'
        ORDER BY length(above."path") DESC LIMIT 1
      ) a ON true
      WHERE r."predikat" IS NOT NULL AND r."outcome" IS DISTINCT FROM 'CHANGED'
      GROUP BY 1, 2, 4`,
    // Found first, then named: `OFFSET 0` leads from each of them to their name and never the other way round.
    db().$queryRaw<(NameParts & { readonly id: string })[]>`
      SELECT e."id"::text, e."name", e."title_before" AS "titleBefore", e."title_after" AS "titleAfter"
      FROM (
        SELECT DISTINCT r."appraiser_id"
        FROM "work_unit" u
        ${shownRatings(periodId)}
        WHERE ${within(prefixes)}
      ) a
      CROSS JOIN LATERAL (
        SELECT "id", "name", "title_before", "title_after" FROM "employee" WHERE "id" = a."appraiser_id" OFFSET 0
      ) e`,
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

/**
 * The plans "p" of units "u" in a period with their annual rating "r", once it was handed over. `OFFSET 0` leads from a unit to its
 * plans and from a plan to its rating by covering indexes, and never through a whole table.
 */
const shownRatings = (periodId: string): Prisma.Sql => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT "id", "employee_id", "ends_on" FROM "performance_plan"
    WHERE "unit_id" = u."id" AND "period_id" = ${periodId}::uuid OFFSET 0
  ) p
  CROSS JOIN LATERAL (
    SELECT "appraiser_id", "predikat", "outcome" FROM "appraisal"
    WHERE "plan_id" = p."id" AND "kind" = 'ANNUAL' AND "state"::text <> ALL (${[...UNSHOWN_STATES]}::text[]) OFFSET 0
  ) r`;

const rank = ({ leniency }: AppraiserLeniency): number => (leniency.state === "COMPARED" ? 0 : 1);
