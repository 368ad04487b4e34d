import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";

/** The applications for which `can(viewer, "application.read", { unitPath })` says yes, as a scope. */
export function visibleApplicationsWhere(viewer: Viewer): Prisma.ApplicationWhereInput {
  const unit = unitsWithinReach(reachesOf(viewer, "application.read"));
  return unit ? { unit } : { id: { in: [] } };
}
