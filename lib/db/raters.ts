import { dateOf } from "@/lib/time";
import type { Tx } from "./client";

/**
 * The ids of everybody who rates a person, on this day or on a later one that is on file already: their appraisers,
 * definitive ones beside those who act for them; the appraisers of these, who decide objections
 * (docs/rules.md#appraiser); and whom their plans of an open period and their unfinished appraisals name, or whose that
 * silence made final and to which a late objection may still be made. Empty for nobody.
 */
export async function ratersOf(
  client: Pick<Tx, "$queryRaw">,
  employeeId: string | null,
  today: string,
): Promise<ReadonlySet<string>> {
  if (employeeId === null) return new Set();
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH "appraiser" AS (
      SELECT "appraiser_id" AS "id" FROM "appraiser_assignment"
      WHERE "employee_id" = ${employeeId}::uuid AND ("ends_on" IS NULL OR "ends_on" >= ${dateOf(today)}::date)
      UNION
      SELECT p."appraiser_id" FROM "performance_plan" p JOIN "period" d ON d."id" = p."period_id"
      WHERE p."employee_id" = ${employeeId}::uuid AND p."state" IN ('SUBMITTED', 'AGREED') AND d."state" = 'OPEN'
      UNION
      SELECT a."appraiser_id" FROM "appraisal" a JOIN "performance_plan" p ON p."id" = a."plan_id"
      JOIN "period" d ON d."id" = p."period_id"
      WHERE p."employee_id" = ${employeeId}::uuid
        AND (a."state" <> 'FINAL' OR (a."outcome" = 'LAPSED' AND d."state" = 'OPEN'))
    )
    SELECT "id"::text FROM "appraiser"
    UNION
    SELECT s."appraiser_id"::text FROM "appraiser_assignment" s JOIN "appraiser" r ON s."employee_id" = r."id"
    WHERE s."ends_on" IS NULL OR s."ends_on" >= ${dateOf(today)}::date
    UNION
    SELECT a."superior_id"::text FROM "appraisal" a JOIN "performance_plan" p ON p."id" = a."plan_id"
    WHERE p."employee_id" = ${employeeId}::uuid AND a."state" <> 'FINAL' AND a."superior_id" IS NOT NULL`;
  return new Set(rows.map(({ id }) => id));
}
