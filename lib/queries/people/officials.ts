import { db } from "@/lib/db/client";
import { inOfficeSql } from "@/lib/db/in-office";
import { fullName, type NameParts } from "@/lib/domain/people/full-name";

/** Somebody in office in a unit, to choose from. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
}

/** A list to choose from: more than any unit of a kabupaten has. */
const MOST_OFFICIALS = 500;

/** Everybody in office in a unit or below it on a day (YYYY-MM-DD), by name. */
export async function officialsOf(unitPath: string, day: string): Promise<readonly Official[]> {
  const rows = await db().$queryRaw<(NameParts & Pick<Official, "id" | "position">)[]>`
    SELECT employee.id::text, employee.name, employee.title_before AS "titleBefore",
           employee.title_after AS "titleAfter", position.title AS position
    FROM employee LEFT JOIN position ON position.id = employee.position_id
    WHERE ${inOfficeSql(unitPath, day)}
    ORDER BY employee.name, employee.id
    LIMIT ${MOST_OFFICIALS}`;
  return rows.map(({ id, position, ...name }) => ({ id, position, name: fullName(name) }));
}
