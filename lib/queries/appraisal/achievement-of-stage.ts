import { db } from "@/lib/db/client";
import { nearestAchievement } from "@/lib/db/nearest-achievement";
import type { OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import { calendarWindowOf, WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { unitIdsOf } from "@/lib/domain/people/unit-path";
import type { EvaluationFrequency } from "@/lib/domain/period/period";

/** Stage 1 behind a rating: what the level above said of the unit, when, and on what it rests. */
export interface StageAchievement {
  readonly unitName: string;
  readonly unitPath: string;
  readonly predikat: OrganisationPredikat;
  readonly reason: string;
  readonly setAt: string;
  /** Null where who set it is not on the roster any more. */
  readonly setBy: string | null;
}

interface Stage {
  readonly periodId: string;
  /** Of the plan's unit. */
  readonly unitPath: string;
  /** The number of the window; 0 for the year. */
  readonly window: number;
}

/** The achievement by which a plan's ratings are looked at (`nearestAchievement`), with who set it; null where there is none yet. */
export async function achievementOfStage({
  periodId,
  unitPath,
  window,
}: Stage): Promise<StageAchievement | null> {
  const nearest = await nearestAchievement(db(), { periodId, window, unitIds: unitIdsOf(unitPath) });
  if (!nearest) return null;
  const { unit, setById, setAt, ...said } = nearest;
  const setter = await db().employee.findUnique({ where: { id: setById }, select: { name: true } });
  return {
    ...said,
    unitName: unit.name,
    unitPath: unit.path,
    setAt: setAt.toISOString(),
    setBy: setter?.name ?? null,
  };
}

/** The number of an evaluation's window; 0 for the year. */
export const windowNumberOf = (
  window: { readonly frequency: EvaluationFrequency; readonly startsOn: string } | null,
): number => (window ? calendarWindowOf(window.frequency, window.startsOn).number : WHOLE_YEAR);
