import type { Tx } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { notFound, refusedBecause } from "../errors";

/** The unit somebody is put into: within the viewer's reach, and open. Locked, so that it is not closed meanwhile. */
export async function targetUnit(tx: Tx, viewer: Viewer, id: string): Promise<{ id: string; name: string }> {
  await tx.$executeRaw`SELECT 1 FROM "work_unit" WHERE "id" = ${id}::uuid FOR SHARE`;
  const unit = await tx.workUnit.findUnique({
    where: { id },
    select: { id: true, name: true, path: true, isActive: true },
  });
  if (!unit || !can(viewer, "people.edit", { unitPath: unit.path })) throw notFound("unit");
  if (!unit.isActive) throw refusedBecause("unit", ["PLACE_UNIT_CLOSED"]);
  return { id: unit.id, name: unit.name };
}
