import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dateOf } from "@/lib/time";

/**
 * Brings what lists and reach need of people up to date: the unit and position in force today, and the text that the
 * search looks through. Between two placements the last one counts, before the first one the first.
 */
export async function settleEmployees(
  tx: Pick<Tx, "$executeRaw">,
  today: string,
  employeeIds?: readonly string[],
): Promise<number> {
  const only = employeeIds
    ? Prisma.sql`AND e."id" IN (SELECT jsonb_array_elements_text(${JSON.stringify(employeeIds)}::jsonb)::uuid)`
    : Prisma.empty;
  return tx.$executeRaw`
    UPDATE "employee" SET "unit_id" = n."unit_id", "position_id" = n."position_id", "search_text" = n."search_text"
    FROM (
      SELECT e."id", p."unit_id", p."position_id",
        lower(e."name" || ' ' || e."nip" || ' ' || COALESCE(u."name", '')) AS "search_text"
      FROM "employee" e
      LEFT JOIN LATERAL (
        SELECT "unit_id", "position_id" FROM "placement"
        WHERE "employee_id" = e."id" AND "kind" = 'DEFINITIVE'
        ORDER BY "starts_on" > ${dateOf(today)}::date, abs("starts_on" - ${dateOf(today)}::date) LIMIT 1
      ) p ON true
      LEFT JOIN "work_unit" u ON u."id" = p."unit_id"
      WHERE true ${only}
    ) n
    WHERE "employee"."id" = n."id"
      AND ("employee"."unit_id", "employee"."position_id", "employee"."search_text")
        IS DISTINCT FROM (n."unit_id", n."position_id", n."search_text")`;
}
