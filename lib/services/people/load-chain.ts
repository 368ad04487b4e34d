import type { Tx } from "@/lib/db/client";
import type { AppraiserAssignment, AppraiserKind } from "@/lib/domain/people/appraiser-graph";
import { dateOf, dayOf } from "@/lib/time";

interface Row {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly kind: AppraiserKind;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
}

/** An assignment as the rules want it. */
export const assignmentOf = (row: Row): AppraiserAssignment => ({
  employeeId: row.employeeId,
  appraiserId: row.appraiserId,
  kind: row.kind,
  startsOn: dayOf(row.startsOn),
  endsOn: row.endsOn ? dayOf(row.endsOn) : null,
});

/**
 * Who appraises a person, who appraises those, and so on upwards, as far as it holds on a day or later. A chain is as long
 * as the hierarchy is deep, whatever the number of people; UNION ends the walk also where data already run in a circle.
 */
export async function loadChain(
  tx: Tx,
  personId: string,
  from: string,
): Promise<readonly AppraiserAssignment[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE "chain" AS (
      SELECT a.* FROM "appraiser_assignment" a
      WHERE a."employee_id" = ${personId}::uuid AND (a."ends_on" IS NULL OR a."ends_on" >= ${dateOf(from)}::date)
      UNION
      SELECT a.* FROM "appraiser_assignment" a JOIN "chain" c ON a."employee_id" = c."appraiser_id"
      WHERE a."ends_on" IS NULL OR a."ends_on" >= ${dateOf(from)}::date
    )
    SELECT "employee_id"::text AS "employeeId", "appraiser_id"::text AS "appraiserId", "kind"::text AS "kind",
      "starts_on" AS "startsOn", "ends_on" AS "endsOn" FROM "chain"`;
  return rows.map(assignmentOf);
}
