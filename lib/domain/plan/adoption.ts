import type { PlanState } from "@/lib/domain/plan/lifecycle";
import { PLAN_STATES } from "@/lib/domain/plan/lifecycle";

/** Where a person stands with the plan of a period; NONE for who has not begun. */
export const ADOPTION_STATES = ["NONE", ...PLAN_STATES] as const;
export type AdoptionState = "NONE" | PlanState;

export type AdoptionUnit = { readonly id: string; readonly name: string; readonly path: string };
/** People of one unit in one state, as the database counts them. */
export type AdoptionCount = {
  readonly unitId: string | null;
  readonly state: AdoptionState;
  readonly people: number;
};

export type AdoptionTally = Readonly<Record<AdoptionState, number>> & { readonly total: number };

export type AdoptionBoard = {
  readonly all: AdoptionTally;
  /** The units one level below, each with everything below it; those without people are left out. */
  readonly units: readonly (AdoptionUnit & {
    readonly tally: AdoptionTally;
    readonly hasUnitsBelow: boolean;
  })[];
  /** Who belongs to the unit itself, or to no unit at all. */
  readonly direct: AdoptionTally;
};

const NOBODY: AdoptionTally = {
  NONE: 0,
  DRAFT: 0,
  SUBMITTED: 0,
  RETURNED: 0,
  AGREED: 0,
  CLOSED: 0,
  total: 0,
};

/** Sums counts of single units up to the level below `parent`; without a parent, to the roots. */
export function adoptionBoard(
  units: readonly AdoptionUnit[],
  counts: readonly AdoptionCount[],
  parent: AdoptionUnit | null,
): AdoptionBoard {
  const prefix = parent?.path ?? "";
  const pathOf = new Map(units.map((unit) => [unit.id, unit.path]));
  const inside = counts.filter(({ unitId }) => {
    const path = unitId === null ? "" : (pathOf.get(unitId) ?? null);
    return path?.startsWith(prefix) ?? false;
  });

  const tallies = new Map<string, AdoptionTally>();
  for (const count of inside) {
    const path = count.unitId === null ? "" : (pathOf.get(count.unitId) ?? "");
    const below = firstSegment(path.slice(prefix.length));
    tallies.set(below, added(tallies.get(below) ?? NOBODY, count));
  }

  const below = units
    .filter((unit) => unit.path.startsWith(prefix) && isOneSegment(unit.path.slice(prefix.length)))
    .flatMap((unit) => {
      const tally = tallies.get(unit.path.slice(prefix.length));
      const hasUnitsBelow = units.some((other) => other.id !== unit.id && other.path.startsWith(unit.path));
      return tally ? [{ ...unit, tally, hasUnitsBelow }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "id"));

  return {
    all: inside.reduce(added, NOBODY),
    units: below,
    direct: tallies.get("") ?? NOBODY,
  };
}

/** People with an agreed plan, in whole per cent, rounded down: 100 means everybody. */
export function agreedPercent(tally: AdoptionTally): number {
  return tally.total === 0 ? 0 : Math.floor(((tally.AGREED + tally.CLOSED) * 100) / tally.total);
}

const firstSegment = (path: string): string => path.slice(0, path.indexOf("/") + 1);
const isOneSegment = (path: string): boolean => path !== "" && path.indexOf("/") === path.length - 1;

const added = (tally: AdoptionTally, { state, people }: AdoptionCount): AdoptionTally => ({
  ...tally,
  [state]: tally[state] + people,
  total: tally.total + people,
});
