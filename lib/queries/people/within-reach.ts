import type { Prisma } from "@/lib/db/generated/client";
import type { ViewerReach } from "@/lib/permissions/can";

/** The paths of a unit and of every unit above it: "a/b/" gives "a/" and "a/b/". */
const pathsUpTo = (path: string): string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, index, ids) => `${ids.slice(0, index + 1).join("/")}/`);

function within(reach: ViewerReach): Prisma.WorkUnitWhereInput[] {
  if (reach.kind === "unit") return [{ path: { startsWith: reach.path } }];
  return reach.kind === "workplace" ? [{ path: { in: pathsUpTo(reach.path) } }] : [];
}

/**
 * The units whose records these reaches cover, as SQL; null when they cover none. Of reaches by unit only: a record of a
 * unit has no owner and no appraiser.
 */
export function unitsWithinReach(reaches: readonly ViewerReach[]): Prisma.WorkUnitWhereInput | null {
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const scopes = reaches.flatMap(within);
  return scopes.length > 0 ? { OR: scopes } : null;
}

/**
 * Prefixes of the paths of these units, for SQL that is written by hand: "" for all of them, none where there are none. Of reaches
 * by unit only; a workplace is no prefix.
 */
export const pathPrefixes = (reaches: readonly ViewerReach[]): readonly string[] =>
  reaches.flatMap((reach) => (reach.kind === "all" ? [""] : reach.kind === "unit" ? [reach.path] : []));
