import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { ServiceContext } from "../context";
import { notFound } from "../errors";
import { type ParsedImport, type PlannedImport, planParsed } from "./batch-plan";

/** What an import would do, without keeping anything: the dry run of the command line. */
export async function previewImport(ctx: ServiceContext, parsed: ParsedImport): Promise<PlannedImport> {
  if (!can(ctx.viewer, "people.import", {})) throw notFound("import");
  return db().$transaction((tx) => planParsed(tx, ctx, parsed), { timeout: 60_000 });
}
