import { Prisma } from "./generated/client";
import { inOfficeSql } from "./in-office";

/**
 * Those whom a citizen may name on a day, as a query of `id`, `label` and `service_id`: listed by a service that asks, and on that day
 * in office in its unit or below it.
 * @param day YYYY-MM-DD
 */
export const servingOfficersSql = (slug: string, day: string): Prisma.Sql => Prisma.sql`
  SELECT officer.id, officer.label, officer.service_id
  FROM serving_officer AS officer
  JOIN service ON service.id = officer.service_id AND service.slug = ${slug} AND service.asks_officer
  JOIN work_unit AS unit ON unit.id = service.unit_id
  JOIN employee ON employee.id = officer.employee_id
  WHERE officer.serves_from <= ${day}::date
    AND (officer.serves_until IS NULL OR officer.serves_until >= ${day}::date)
    AND ${inOfficeSql(Prisma.sql`unit.path`, day)}`;
