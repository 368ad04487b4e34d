import { db } from "@/lib/db/client";
import { JP_LIMITS } from "@/lib/domain/training/ledger";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { pathPrefixes } from "../people/within-reach";

export interface UnitJp {
  readonly unit: string;
  /** Active PNS of the unit. */
  readonly people: number;
  /** Of them, who has reached 20 JP this calendar year. */
  readonly reached: number;
}

const MOST = 40;

/** For each unit within the viewer's reach: how many PNS have reached their hours this year. Unit heads and HR only. */
export async function jpByUnit(viewer: Viewer, year: number): Promise<readonly UnitJp[]> {
  const prefixes = pathPrefixes(reachesOf(viewer, "ledger.read"));
  if (prefixes.length === 0) return [];
  return db().$queryRaw<UnitJp[]>`
    SELECT u."name" AS "unit",
           count(*)::int AS "people",
           count(*) FILTER (WHERE coalesce(t."jp", 0) >= ${JP_LIMITS.pnsMinimum})::int AS "reached"
    FROM "employee" e
    JOIN "work_unit" u ON u."id" = e."unit_id"
    LEFT JOIN "learning_total" t ON t."employee_id" = e."id" AND t."year" = ${year}
    WHERE e."state" = 'ACTIVE' AND e."kind" IN ('PNS', 'CPNS')
      AND u."path" LIKE ANY (${prefixes.map((prefix) => `${prefix}%`)})
    GROUP BY u."id", u."name"
    ORDER BY count(*) FILTER (WHERE coalesce(t."jp", 0) < ${JP_LIMITS.pnsMinimum}) DESC, u."name"
    LIMIT ${MOST}`;
}
