import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";

/** The services of the units that a permission of the viewer reaches, as SQL; null when it reaches none. */
export function visibleServicesWhere(
  viewer: Viewer,
  permission: Extract<
    Permission,
    | "service.manage"
    | "counter.manage"
    | "officer.enlist"
    | "survey.read"
    | "suggestion.moderate"
    | "praise.receive"
    | "remedy.plan"
    | "survey.assist"
    | "application.read"
    | "application.handle"
  >,
): Prisma.ServiceWhereInput | null {
  const unit = unitsWithinReach(reachesOf(viewer, permission));
  return unit && { unit };
}
