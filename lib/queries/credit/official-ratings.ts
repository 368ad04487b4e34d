import { db } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { RatedSpan } from "@/lib/domain/credit/credit";
import { JENJANG, jenjangOf, type PositionClass } from "@/lib/domain/people/position";
import { dayOf } from "@/lib/time";

/** A predikat that counts, with where it comes from. */
export interface OfficialRating extends RatedSpan {
  readonly key: string;
  readonly year: number;
  readonly positionTitle: string | null;
  readonly appraisalId: string;
}

/** The FINAL annual predikats of one person, oldest first, each with the definitive position on its last day. */
export async function officialRatings(employeeId: string): Promise<readonly OfficialRating[]> {
  const [appraisals, placements] = await Promise.all([
    db().appraisal.findMany({
      where: { plan: { employeeId }, kind: "ANNUAL", state: "FINAL", predikat: { not: null } },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: {
        id: true,
        predikat: true,
        startsOn: true,
        endsOn: true,
        plan: { select: { positionTitle: true, period: { select: { year: true } } } },
      },
    }),
    placementsOf(employeeId),
  ]);
  return appraisals.flatMap((row) => {
    const { predikat } = row;
    if (!predikat) return [];
    const endsOn = dayOf(row.endsOn);
    return [
      {
        key: row.id,
        appraisalId: row.id,
        year: row.plan.period.year,
        predikat: predikat satisfies Predikat,
        startsOn: dayOf(row.startsOn),
        endsOn,
        positionTitle: row.plan.positionTitle,
        position: positionOn(placements, endsOn),
      },
    ];
  });
}

const placementsOf = (employeeId: string) =>
  db().placement.findMany({
    where: { employeeId, kind: "DEFINITIVE" },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      startsOn: true,
      endsOn: true,
      position: { select: { title: true, kind: true, jenjang: true } },
    },
  });

type Held = Awaited<ReturnType<typeof placementsOf>>[number];

/** Kind and jenjang of a position on file; the jenjang also out of the name, where the column is empty. */
export function positionClassOf(position: Held["position"]): PositionClass {
  const { kind, title } = position;
  return { kind, jenjang: JENJANG.find((one) => one === position.jenjang) ?? jenjangOf(title) };
}

/** The definitive position in force on a day, the youngest where data overlap. */
function positionOn(placements: readonly Held[], day: string): PositionClass | null {
  const held = placements.find(
    ({ startsOn, endsOn }) => dayOf(startsOn) <= day && (endsOn === null || day <= dayOf(endsOn)),
  );
  return held ? positionClassOf(held.position) : null;
}
