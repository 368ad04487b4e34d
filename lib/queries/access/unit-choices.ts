import { canSomewhere } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";
import { listUnits } from "../people/list-units";

const INDENT = "\u2003";

/** The active units within a permission's reach, for a select: each indented under its parent. */
export async function unitChoices(
  viewer: Viewer,
  permission: Permission = "grant.edit",
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  if (!canSomewhere(viewer, permission)) return [];
  const units = (await listUnits(viewer, permission)) ?? [];
  return units
    .filter(({ isActive }) => isActive)
    .map(({ id, name, depth }) => ({ value: id, label: `${INDENT.repeat(depth)}${name}` }));
}
