import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { CellFault, FieldChange, ImportFate } from "@/lib/domain/imports/row-plan";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

/** The rows of one fate, or those that are accepted although something looks odd. */
export const IMPORT_ROW_VIEWS = ["REFUSED", "WARNED", "NEW", "CHANGED", "UNCHANGED"] as const;
export type ImportRowView = (typeof IMPORT_ROW_VIEWS)[number];

export interface ImportRowLine {
  readonly row: number;
  readonly fate: ImportFate;
  readonly nip: string | null;
  readonly name: string | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly CellFault[];
  readonly warnings: readonly CellFault[];
}

/** A row of a new person tells all that is written: more of them are many screens of a phone. */
const PAGE = 25;

/** The rows of an import in the order of the file; null for somebody who may not import. */
export async function listImportRows(
  viewer: Viewer,
  filter: { readonly batchId: string; readonly view: ImportRowView; readonly after: number },
): Promise<KeysetPage<ImportRowLine> | null> {
  if (!canSomewhere(viewer, "people.import")) return null;
  const isInView =
    filter.view === "WARNED"
      ? Prisma.sql`"fate" <> 'REFUSED' AND jsonb_array_length("warnings") > 0`
      : Prisma.sql`"fate" = ${filter.view}::"import_fate"`;
  const rows = await db().$queryRaw<ImportRowLine[]>`
    SELECT "row", "fate"::text, "nip", "name", COALESCE("changes", '[]') AS "changes",
      COALESCE("faults", '[]') AS "faults", COALESCE("warnings", '[]') AS "warnings"
    FROM "import_row" WHERE "batch_id" = ${filter.batchId}::uuid AND "row" > ${filter.after} AND ${isInView}
    ORDER BY "row" LIMIT ${PAGE + 1}`;
  return keysetPage(rows, PAGE, ({ row }) => String(row));
}
