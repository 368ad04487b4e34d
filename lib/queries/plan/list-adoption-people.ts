import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { nameKey, nameKeyParts } from "./name-key";
import { reachingToday } from "./reaching-today";
import { countablePrefixes } from "./visible-plans";

export interface AdoptionPersonRow {
  readonly employeeId: string;
  readonly name: string;
  readonly nip: string;
  readonly unit: string | null;
  readonly state: AdoptionState;
  readonly planId: string | null;
  readonly appraiser: string | null;
  readonly submittedAt: Date | null;
}

export interface AdoptionFilter {
  readonly periodId: string;
  readonly unitPath: string;
  readonly state?: AdoptionState | undefined;
  readonly after?: string | undefined;
}

const PAGE = 25;

/** People of a unit and everything below it, by name, each with the plan of a period and who is to answer it. */
export async function listAdoptionPeople(
  viewer: Viewer,
  today: string,
  filter: AdoptionFilter,
): Promise<KeysetPage<AdoptionPersonRow>> {
  const rows = await db().$queryRaw<AdoptionPersonRow[]>(adoptionPeopleSql(viewer, today, filter));
  return keysetPage(rows, PAGE, ({ name, employeeId }) => nameKey(name, employeeId));
}

/** The statement itself, so that a test can ask the database how it would answer it. */
export function adoptionPeopleSql(viewer: Viewer, today: string, filter: AdoptionFilter): Prisma.Sql {
  const prefixes = countablePrefixes(viewer);
  const { periodId, unitPath, state = null } = filter;
  const [afterName, afterId] = nameKeyParts(filter.after);
  return Prisma.sql`
    SELECT e."id" AS "employeeId", e."name", e."nip", u."name" AS "unit",
           coalesce(p."state"::text, 'NONE') AS "state", p."id" AS "planId",
           p."submitted_at" AS "submittedAt", a."name" AS "appraiser"
    FROM "employee" e
    LEFT JOIN "work_unit" u ON u."id" = e."unit_id"
    LEFT JOIN LATERAL (
      SELECT "id", "state", "appraiser_id", "submitted_at" FROM "performance_plan"
      WHERE "period_id" = ${periodId}::uuid AND "employee_id" = e."id"
        ${reachingToday(periodId, today)}
      ORDER BY "starts_on" DESC, "revision" DESC
      LIMIT 1
    ) p ON true
    LEFT JOIN "employee" a ON a."id" = p."appraiser_id"
    WHERE e."state" = 'ACTIVE'
      AND (e."name", e."id") > (${afterName}, ${afterId}::uuid)
      ${prefixes.includes("") ? Prisma.empty : inUnits(prefixes)}
      ${unitPath === "" ? Prisma.empty : inUnits([unitPath])}
      AND (${state}::text IS NULL OR coalesce(p."state"::text, 'NONE') = ${state})
    ORDER BY e."name", e."id"
    LIMIT ${PAGE + 1}`;
}

/** Without a reach there is no unit to be in, hence nobody. */
const inUnits = (prefixes: readonly string[]) => Prisma.sql`
      AND e."unit_id" IN (
        SELECT "id" FROM "work_unit" WHERE "path" LIKE ANY (${prefixes.map((prefix) => `${prefix}%`)})
      )`;
