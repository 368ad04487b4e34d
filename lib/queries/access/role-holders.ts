import { db } from "@/lib/db/client";
import type { GrantedRole } from "@/lib/permissions/roles";

/** The paths of the units for which somebody in service holds one of these roles. */
export async function unitsOfHolders(roles: readonly GrantedRole[]): Promise<readonly string[]> {
  const grants = await db().grant.findMany({
    where: {
      role: { in: [...roles] },
      revokedAt: null,
      employee: { state: "ACTIVE" },
      unit: { isNot: null },
    },
    distinct: ["unitId"],
    select: { unit: { select: { path: true } } },
  });
  return grants.flatMap(({ unit }) => unit?.path ?? []);
}

/** Whether one of these units is this one, or one above it. */
export const isHeldIn = (paths: readonly string[], unitPath: string): boolean =>
  paths.some((path) => unitPath.startsWith(path));
