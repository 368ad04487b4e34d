import { db } from "@/lib/db/client";
import type { AdoptionUnit } from "@/lib/domain/plan/adoption";
import type { ReminderKind } from "@/lib/domain/plan/reminder";
import { can, reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { unitsWithinReach } from "../people/within-reach";

export interface ReminderRoundRow {
  readonly id: string;
  readonly kind: ReminderKind;
  /** Null for everybody. */
  readonly unit: string | null;
  /** Null where the portal began it by itself. */
  readonly askedBy: string | null;
  readonly askedAt: string;
  readonly isOver: boolean;
  readonly letters: number;
  readonly unreached: number;
}

const SHOWN = 5;
const isEmpty = (where: object): boolean => Object.keys(where).length === 0;

/** The newest rounds of letters about the plans of a period, of units within reach and of everybody; null for who may send none. */
export async function reminderRounds(
  viewer: Viewer,
  periodId: string,
): Promise<readonly ReminderRoundRow[] | null> {
  const units = unitsWithinReach(reachesOf(viewer, "plan.remind"));
  if (!units) return null;
  const rounds = await db().planReminderRound.findMany({
    // Prisma drops an empty condition from an OR, so "every unit" cannot stand in one.
    where: { periodId, ...(isEmpty(units) ? {} : { OR: [{ unitId: null }, { unit: units }] }) },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    include: { unit: { select: { name: true } }, askedBy: { select: { name: true } } },
  });
  return rounds.map(({ id, kind, unit, askedBy, askedAt, endedAt, letters, unreached }) => ({
    id,
    kind,
    unit: unit?.name ?? null,
    askedBy: askedBy?.name ?? null,
    askedAt: askedAt.toISOString(),
    isOver: endedAt !== null,
    letters,
    unreached,
  }));
}

/**
 * Of whom the viewer may remind everybody, seen from a unit of the board or from its top: that unit, else the one unit under
 * which all those are that they see; "ALL" for the whole government. Null where they may not.
 */
export function remindedScope(
  viewer: Viewer,
  units: readonly AdoptionUnit[],
  unit: AdoptionUnit | null,
): AdoptionUnit | "ALL" | null {
  if (unit) return can(viewer, "plan.remind", { unitPath: unit.path }) ? unit : null;
  if (can(viewer, "plan.remind", {})) return "ALL";
  const top = units.find(({ path }) => units.every((other) => other.path.startsWith(path)));
  return top && can(viewer, "plan.remind", { unitPath: top.path }) ? top : null;
}
