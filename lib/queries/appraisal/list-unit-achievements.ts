import { db } from "@/lib/db/client";
import type { OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import { type EvaluationWindow, evaluationWindows, WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { reachesOf } from "@/lib/permissions/can";
import { isOwnUnit } from "@/lib/permissions/own-unit";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

export interface UnitAchievementRow {
  readonly unitId: string;
  readonly unitName: string;
  /** How deep below the units that the viewer reaches: for the indent. */
  readonly depth: number;
  /** Set by the level above: not for the unit that one leads. */
  readonly isSettable: boolean;
  readonly version: number;
  readonly predikat: OrganisationPredikat | null;
  readonly reason: string | null;
  readonly setAt: string | null;
  readonly setBy: string | null;
}

export interface UnitAchievements {
  readonly period: {
    readonly id: string;
    readonly name: string;
    readonly frequency: EvaluationFrequency;
    readonly windows: readonly EvaluationWindow[];
  } | null;
  /** `WHOLE_YEAR`, or the number of one of the windows. */
  readonly window: number;
  readonly rows: readonly UnitAchievementRow[];
}

const depthOf = (path: string): number => path.split("/").length;

/**
 * The units whose achievement the viewer may see and set, as a tree, for the newest open period or one window of it (its number;
 * the year where there is no such window). A government has
 * some hundred units, so it is one page. Null without the right.
 */
export async function listUnitAchievements(
  viewer: EmployeeViewer,
  window = WHOLE_YEAR,
): Promise<UnitAchievements | null> {
  const reaches = reachesOf(viewer, "achievement.set");
  if (reaches.length === 0) return null;
  const scopes = reaches.flatMap((reach) =>
    reach.kind === "unit" ? [{ path: { startsWith: reach.path } }] : [],
  );
  const isAll = reaches.some((reach) => reach.kind === "all");
  const newest = await db().period.findFirst({
    where: { state: "OPEN" },
    orderBy: { year: "desc" },
    select: { id: true, name: true, frequency: true, startsOn: true, endsOn: true },
  });
  if (!newest) return { period: null, window: WHOLE_YEAR, rows: [] };
  const { startsOn, endsOn, ...named } = newest;
  const days = { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) };
  const period = { ...named, windows: evaluationWindows(named.frequency, days) };
  const isKnown = period.windows.some(({ number }) => number === window);
  const shown = isKnown ? window : WHOLE_YEAR;
  const units = await db().workUnit.findMany({
    where: { isActive: true, ...(isAll ? {} : { OR: scopes }) },
    select: {
      id: true,
      name: true,
      path: true,
      achievements: {
        where: { periodId: period.id, window: shown },
        select: { predikat: true, reason: true, setAt: true, setById: true, version: true },
      },
    },
  });
  const setters = await db().employee.findMany({
    where: { id: { in: units.flatMap(({ achievements }) => achievements.map((one) => one.setById)) } },
    select: { id: true, name: true },
  });
  const names = new Map(setters.map(({ id, name }) => [id, name]));
  // In the order of the tree: each unit stands under the one above it, siblings by name.
  const nameOfId = new Map(units.map(({ id, name }) => [id, name]));
  const placeOf = (path: string): string =>
    path
      .split("/")
      .map((id) => nameOfId.get(id) ?? "")
      .join("\u0001");
  const shallowest = Math.min(...units.map(({ path }) => depthOf(path)));
  const rows = units
    .toSorted((a, b) => (placeOf(a.path) < placeOf(b.path) ? -1 : 1))
    .map(({ id, name, path, achievements: [known] }) => ({
      unitId: id,
      unitName: name,
      depth: depthOf(path) - shallowest,
      isSettable: !isOwnUnit(viewer, path),
      version: known?.version ?? 0,
      predikat: known?.predikat ?? null,
      reason: known?.reason ?? null,
      setAt: known?.setAt.toISOString() ?? null,
      setBy: known ? (names.get(known.setById) ?? null) : null,
    }));
  return { period, window: shown, rows };
}
