import { db } from "@/lib/db/client";
import type { OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import { calendarWindowOf, WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { unitIdsOf } from "@/lib/domain/people/unit-path";
import type { AppraisedWindow } from "./appraisal-view";

/** Stage 1 behind a rating: what the level above said of the unit, when, and on what it rests. */
export interface NearestAchievement {
  readonly unitName: string;
  readonly predikat: OrganisationPredikat;
  readonly reason: string;
  readonly setAt: string;
  /** Null where who set it is not on the roster any more. */
  readonly setBy: string | null;
}

/** The achievement that bounds the ratings of a plan: of its own unit, else of the nearest above that has one for these days. */
export async function nearestAchievement({
  periodId,
  unitPath,
  window,
}: {
  readonly periodId: string;
  readonly unitPath: string;
  /** Null for the year. */
  readonly window: AppraisedWindow | null;
}): Promise<NearestAchievement | null> {
  const number = window ? calendarWindowOf(window.frequency, window.startsOn).number : WHOLE_YEAR;
  const found = await db().unitAchievement.findMany({
    where: { periodId, window: number, unitId: { in: unitIdsOf(unitPath) } },
    select: {
      predikat: true,
      reason: true,
      setAt: true,
      setById: true,
      unit: { select: { name: true, path: true } },
    },
  });
  const [nearest] = found.toSorted((a, b) => b.unit.path.length - a.unit.path.length);
  if (!nearest) return null;
  const { unit, setById, setAt, ...said } = nearest;
  const setter = await db().employee.findUnique({ where: { id: setById }, select: { name: true } });
  return { ...said, unitName: unit.name, setAt: setAt.toISOString(), setBy: setter?.name ?? null };
}
