import type { Tx } from "@/lib/db/client";

/** A column that points at a row of another table, both quoted for SQL where they must be. */
interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Every column of every table that points at this one, from the catalogue: a table that comes later is seen too. */
export const referencesTo = (tx: Tx, table: "employee" | "work_unit" | "position"): Promise<Reference[]> =>
  tx.$queryRaw<Reference[]>`
    SELECT c."conrelid"::regclass::text AS "table", quote_ident(a."attname") AS "column"
    FROM "pg_catalog"."pg_constraint" c
    JOIN "pg_catalog"."pg_attribute" a ON a."attrelid" = c."conrelid" AND a."attnum" = c."conkey"[1]
    WHERE c."contype" = 'f' AND c."confrelid" = to_regclass(${table}) ORDER BY 1, 2`;
