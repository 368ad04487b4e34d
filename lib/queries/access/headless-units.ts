import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { type OpenUnit, openUnits } from "../people/open-units";
import { isHeldIn, unitsOfHolders } from "./role-holders";

/** How many are named. */
const MOST = 5;

/** The open units that nobody leads, without those below one of them: whoever is given the upper one leads them too. */
export interface HeadlessUnits {
  readonly count: number;
  /** The first of them by name, at most five. */
  readonly first: readonly Pick<OpenUnit, "id" | "name">[];
}

/** The ids of the units above one: "a/b/c/" gives a and b. */
const above = (path: string): readonly string[] => path.split("/").slice(0, -2);

/**
 * The units for which, and for any above which, nobody in service holds the role of a head; null for somebody who may not see who
 * holds which role. Its cost grows with the units and their heads only.
 */
export async function headlessUnits(viewer: Viewer): Promise<HeadlessUnits | null> {
  if (!canSomewhere(viewer, "grant.read")) return null;
  const [units, led] = await Promise.all([openUnits(), unitsOfHolders(["UNIT_HEAD"])]);
  const headless = units.filter(({ path }) => !isHeldIn(led, path));
  const ids = new Set(headless.map(({ id }) => id));
  const topmost = headless.filter(({ path }) => !above(path).some((id) => ids.has(id)));
  return { count: topmost.length, first: topmost.slice(0, MOST).map(({ id, name }) => ({ id, name })) };
}
