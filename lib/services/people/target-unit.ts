import type { Tx } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { notFound, refusedBecause } from "../errors";
import { holdUnit } from "./hold-unit";

/** The unit somebody is put into: within the viewer's reach, and open. Locked, so that it is not closed meanwhile. */
export async function targetUnit(tx: Tx, viewer: Viewer, id: string): Promise<{ id: string; name: string }> {
  const unit = await holdUnit(tx, id);
  if (!unit || !can(viewer, "people.edit", { unitPath: unit.path })) throw notFound("unit");
  if (!unit.isActive) throw refusedBecause("unit", ["PLACE_UNIT_CLOSED"]);
  return { id: unit.id, name: unit.name };
}
