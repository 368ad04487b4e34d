import { db } from "@/lib/db/client";
import {
  checkDistribution,
  type DistributionBreach,
  type OrganisationPredikat,
  type PatternShares,
  type PredikatCounts,
} from "@/lib/domain/appraisal/distribution";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { predikatCounts } from "@/lib/domain/appraisal/predikat-counts";
import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { appraisalRules } from "../appraisal/appraisal-rules";
import { type KeysetPage, keysetPage } from "../keyset";
import { nameKey, nameKeyParts } from "../plan/name-key";
import { calibratedPrefixes, within } from "./calibration-scope";

export interface UnitPatternRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly achievement: OrganisationPredikat;
  readonly counts: PredikatCounts;
  readonly total: number;
  /** False under five people: there is nothing to compare. */
  readonly isChecked: boolean;
  readonly breaches: readonly DistributionBreach[];
  /** The shares by which it is compared. */
  readonly shares: PatternShares;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly achievement: OrganisationPredikat;
  readonly groups: readonly { readonly predikat: Predikat; readonly count: number }[];
}

const PAGE = 20;

/**
 * The units whose achievement of the year is set, by name, with the annual predikats handed over in them and below, beside the official
 * pattern (docs/rules.md#distribution). Drafts do not count, as in `unitDistribution`. Null for who does not calibrate.
 */
export async function listUnitPatterns(
  viewer: Viewer,
  periodId: string,
  after: string | undefined,
): Promise<KeysetPage<UnitPatternRow> | null> {
  const prefixes = calibratedPrefixes(viewer);
  if (prefixes.length === 0) return null;
  const [afterName, afterId] = nameKeyParts(after);
  const rows = await db().$queryRaw<Row[]>`
    SELECT u."id"::text, u."name", a."predikat"::text AS "achievement", COALESCE((
      SELECT jsonb_agg(jsonb_build_object('predikat', g."predikat", 'count', g."count")) FROM (
        SELECT r."predikat", count(*)::int AS "count"
        FROM "work_unit" below
        JOIN "performance_plan" p ON p."unit_id" = below."id" AND p."period_id" = a."period_id"
        JOIN "appraisal" r ON r."plan_id" = p."id" AND r."kind" = 'ANNUAL' AND r."predikat" IS NOT NULL
          AND r."state"::text <> ALL (${[...UNSHOWN_STATES]}::text[])
        WHERE below."path" LIKE u."path" || '%'
        GROUP BY r."predikat"
      ) g), '[]') AS "groups"
    FROM "unit_achievement" a
    JOIN "work_unit" u ON u."id" = a."unit_id"
    WHERE a."period_id" = ${periodId}::uuid AND a."window_number" = ${WHOLE_YEAR}::int AND ${within(prefixes)}
      AND (u."name", u."id") > (${afterName}, ${afterId}::uuid)
    ORDER BY u."name", u."id"
    LIMIT ${PAGE + 1}`;
  const { shares } = (await appraisalRules()).rules;
  const page = keysetPage(rows, PAGE, ({ id, name }) => nameKey(name, id));
  return {
    next: page.next,
    rows: page.rows.map(({ id, name, achievement, groups }) => {
      const counts = predikatCounts(groups);
      const check = checkDistribution(achievement, counts, shares);
      return {
        unitId: id,
        unitName: name,
        achievement,
        counts,
        total: Object.values(counts).reduce((sum, count) => sum + count, 0),
        isChecked: check.status === "CHECKED",
        breaches: check.status === "CHECKED" ? check.breaches : [],
        shares,
      };
    }),
  };
}
