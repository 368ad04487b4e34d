import { reachesOf } from "./can";
import type { Viewer } from "./viewer";

/** Whether somebody looks after people beyond themselves and their team: only then is a directory of use. */
export const seesDirectory = (viewer: Viewer): boolean =>
  reachesOf(viewer, "people.read").some(({ kind }) => kind === "unit" || kind === "all");
