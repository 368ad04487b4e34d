import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/**
 * Who is in office in a unit, or in one below it: placed there on the day, definitively or acting, and not gone by then. A condition on
 * `employee`.
 * @param unitPath the path of the unit, as a value or as a column of the statement around it
 * @param day YYYY-MM-DD
 */
export const inOfficeSql = (unitPath: string | Prisma.Sql, day: string): Prisma.Sql => Prisma.sql`
  (employee.state = 'ACTIVE' OR employee.deactivated_on > ${day}::date)
  AND EXISTS (
    SELECT FROM placement JOIN work_unit AS place ON place.id = placement.unit_id
    WHERE placement.employee_id = employee.id AND starts_with(place.path, ${unitPath})
      AND placement.starts_on <= ${day}::date AND (placement.ends_on IS NULL OR placement.ends_on >= ${day}::date)
  )`;

/** Those of these people who are in office in the unit, or below it, on the day (YYYY-MM-DD). */
export async function inOffice(
  client: Pick<Tx, "$queryRaw">,
  employeeIds: readonly string[],
  unitPath: string,
  day: string,
): Promise<ReadonlySet<string>> {
  const found = await client.$queryRaw<{ readonly id: string }[]>`
    SELECT employee.id::text FROM employee
    WHERE employee.id = ANY (${employeeIds}::uuid[]) AND ${inOfficeSql(unitPath, day)}`;
  return new Set(found.map(({ id }) => id));
}
