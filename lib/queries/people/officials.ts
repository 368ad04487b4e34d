import { db } from "@/lib/db/client";
import { inOfficeSql } from "@/lib/db/in-office";
import { fullName, type NameParts } from "@/lib/domain/people/full-name";

/** Somebody in office in a unit, to choose from. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
}

/** A list to choose from: an office with its schools has more people than anybody scrolls through. */
const MOST_OFFICIALS = 500;

/**
 * Who is in office in a unit or below it on a day (YYYY-MM-DD), by name. Where that is more than a list can hold, those of the
 * unit itself come before those of the units under it, and these before the ones further down.
 */
export async function officialsOf(unitPath: string, day: string): Promise<readonly Official[]> {
  const rows = await db().$queryRaw<(NameParts & Pick<Official, "id" | "position">)[]>`
    SELECT * FROM (
      SELECT employee.id::text, employee.name, employee.title_before AS "titleBefore",
             employee.title_after AS "titleAfter", position.title AS position
      FROM employee
      LEFT JOIN position ON position.id = employee.position_id
      CROSS JOIN LATERAL (
        SELECT min(length(place.path)) AS depth
        FROM placement JOIN work_unit AS place ON place.id = placement.unit_id
        WHERE placement.employee_id = employee.id AND starts_with(place.path, ${unitPath})
          AND placement.starts_on <= ${day}::date AND (placement.ends_on IS NULL OR placement.ends_on >= ${day}::date)
      ) AS nearest
      WHERE ${inOfficeSql(unitPath, day)}
      ORDER BY nearest.depth, employee.name, employee.id
      LIMIT ${MOST_OFFICIALS}
    ) AS official
    ORDER BY name, id`;
  return rows.map(({ id, position, ...name }) => ({ id, position, name: fullName(name) }));
}
