import type { Tx } from "./client";

const SELECT = {
  predikat: true,
  reason: true,
  setAt: true,
  setById: true,
  unit: { select: { name: true, path: true } },
} as const;

/**
 * The achievement that bounds the ratings of a unit (docs/rules.md#distribution): its own, else that of the nearest above that has
 * one for these days; null where none has.
 * @param unitIds the unit and those above it, in any order
 * @param window number of the window; 0 for the year
 */
export async function nearestAchievement(
  client: Pick<Tx, "unitAchievement">,
  of: { readonly periodId: string; readonly window: number; readonly unitIds: readonly string[] },
) {
  const { periodId, window, unitIds } = of;
  const found = await client.unitAchievement.findMany({
    where: { periodId, window, unitId: { in: [...unitIds] } },
    select: SELECT,
  });
  return found.toSorted((a, b) => b.unit.path.length - a.unit.path.length)[0] ?? null;
}
