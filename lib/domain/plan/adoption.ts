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
  /** Those of them whose annual appraisal is final. */
  readonly evaluated: number;
};

export type AdoptionTally = Readonly<Record<AdoptionState, number>> & {
  readonly total: number;
  readonly evaluated: number;
};

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
  evaluated: 0,
};

/**
 * Sums counts of single units up to the level below `parent`; without a parent, to the topmost units given. Somebody
 * who may see only some branches of the tree gets these branches.
 */
export function adoptionBoard(
  units: readonly AdoptionUnit[],
  counts: readonly AdoptionCount[],
  parent: AdoptionUnit | null,
): AdoptionBoard {
  const prefix = parent?.path ?? "";
  const inScope = units.filter(({ id, path }) => path.startsWith(prefix) && id !== parent?.id);
  const tops = inScope.filter((unit) => !inScope.some((other) => isBelow(unit, other)));
  const pathOf = new Map(units.map((unit) => [unit.id, unit.path]));
  const tallies = new Map<string, AdoptionTally>();
  let all = NOBODY;
  let direct = NOBODY;

  for (const count of counts) {
    const path = (count.unitId && pathOf.get(count.unitId)) || "";
    if (!path.startsWith(prefix)) continue;
    all = added(all, count);
    const top = tops.find((unit) => path.startsWith(unit.path));
    if (top) tallies.set(top.id, added(tallies.get(top.id) ?? NOBODY, count));
    else direct = added(direct, count);
  }

  const rows = tops.flatMap((unit) => {
    const tally = tallies.get(unit.id);
    const hasUnitsBelow = inScope.some((other) => isBelow(other, unit));
    return tally ? [{ ...unit, tally, hasUnitsBelow }] : [];
  });
  return { all, units: rows.sort((a, b) => a.name.localeCompare(b.name, "id")), direct };
}

/** The board from the top: where everybody belongs below one unit (the government itself), it begins below that. */
export function topBoard(units: readonly AdoptionUnit[], counts: readonly AdoptionCount[]): AdoptionBoard {
  const board = adoptionBoard(units, counts, null);
  const [root] = board.units;
  const isOnlyRoot = root?.hasUnitsBelow && board.units.length === 1 && board.direct.total === 0;
  return isOnlyRoot ? adoptionBoard(units, counts, root) : board;
}

const isBelow = (unit: AdoptionUnit, other: AdoptionUnit): boolean =>
  unit.id !== other.id && unit.path.startsWith(other.path);

/** People with an agreed plan, in whole per cent, rounded down: 100 means everybody. */
export function agreedPercent(tally: AdoptionTally): number {
  return tally.total === 0 ? 0 : Math.floor(((tally.AGREED + tally.CLOSED) * 100) / tally.total);
}

const added = (tally: AdoptionTally, { state, people, evaluated }: AdoptionCount): AdoptionTally => ({
  ...tally,
  [state]: tally[state] + people,
  total: tally.total + people,
  evaluated: tally.evaluated + evaluated,
});
