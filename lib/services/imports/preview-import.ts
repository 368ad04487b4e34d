import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { notFound } from "../errors";
import { type ParsedImport, type PlannedImport, planParsed } from "./batch-plan";

/** What an import would do, without keeping anything: the dry run of the command line. */
export async function previewImport(ctx: ServiceContext, parsed: ParsedImport): Promise<PlannedImport> {
  if (!can(ctx.viewer, "people.import", {})) throw notFound("import");
  const importer = employeeIdOf(ctx.viewer);
  const importers = new Set(importer === null ? [] : [importer]);
  return db().$transaction((tx) => planParsed(tx, ctx, parsed, importers), { timeout: 60_000 });
}
