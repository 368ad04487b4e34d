import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";

/** The services of the units that a permission of the viewer reaches, as SQL; null when it reaches none. */
export function visibleServicesWhere(
  viewer: Viewer,
  permission: Extract<Permission, "service.manage" | "counter.manage" | "survey.read">,
): Prisma.ServiceWhereInput | null {
  const reaches = reachesOf(viewer, permission);
  if (reaches.some(({ kind }) => kind === "all")) return {};
  const paths = reaches.flatMap((reach) => (reach.kind === "unit" ? [reach.path] : []));
  if (paths.length === 0) return null;
  return { unit: { OR: paths.map((path) => ({ path: { startsWith: path } })) } };
}
