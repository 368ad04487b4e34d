import type { Viewer } from "./viewer";

/** Does the viewer lead exactly this unit? What is set by the level above they may not set for it. */
export const isOwnUnit = (viewer: Viewer, unitPath: string): boolean =>
  viewer.kind === "employee" &&
  viewer.roles.some((held) => held.role === "UNIT_HEAD" && held.unitPath === unitPath);

/** Does the viewer lead this unit, or one that it is part of? */
export const leadsUnit = (viewer: Viewer, unitPath: string): boolean =>
  viewer.kind === "employee" &&
  viewer.roles.some(
    (held) => held.role === "UNIT_HEAD" && held.unitPath !== undefined && unitPath.startsWith(held.unitPath),
  );
