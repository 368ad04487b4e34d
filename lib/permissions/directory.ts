import { reachesOf } from "./can";
import type { Viewer } from "./viewer";

/** Whether somebody looks after people beyond themselves and their team: only then is a directory of use. */
export const seesDirectory = (viewer: Viewer): boolean =>
  reachesOf(viewer, "people.read").some(({ kind }) => kind === "unit" || kind === "all");

/** Sees the talent boxes of more people than their own. */
export const listsTalent = (viewer: Viewer): boolean =>
  reachesOf(viewer, "talent.read").some(({ kind }) => kind === "all" || kind === "unit");

/** Lists the careers of more people than their own. */
export const listsCareers = (viewer: Viewer): boolean =>
  reachesOf(viewer, "career.read").some(({ kind }) => kind === "all" || kind === "unit");
