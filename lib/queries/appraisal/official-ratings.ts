import { db } from "@/lib/db/client";
import {
  daysOfSpan,
  officialRating,
  type RatingRegister,
  type RatingScheme,
  type RatingSpan,
} from "@/lib/domain/appraisal/external-rating";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import type { RatedSpan } from "@/lib/domain/credit/credit";
import { JENJANG, jenjangOf, type PositionClass, type PositionKind } from "@/lib/domain/people/position";
import { dayOf } from "@/lib/time";

/** A FINAL annual rating of Bina. */
export interface OwnFinal {
  readonly appraisalId: string;
  readonly predikat: Predikat;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly positionTitle: string;
  readonly finalOn: string | null;
}

/** A rating as the national register has it. */
export interface Registered {
  readonly span: RatingSpan;
  readonly scheme: RatingScheme;
  readonly resultsRating: Rating | null;
  readonly behaviourRating: Rating | null;
  readonly predikat: Predikat | null;
  readonly word: string;
  readonly score: string | null;
  readonly ratedOn: string;
  readonly source: string;
}

/** What both registers have of one year, and which of them is the official one. */
export interface YearOfRatings {
  readonly year: number;
  /** Null where Bina has no period of the year. */
  readonly register: RatingRegister | null;
  readonly own: readonly OwnFinal[];
  readonly external: readonly Registered[];
}

/** Both registers of these people, year by year, the newest first. Who may read them is decided by the caller. */
export async function ratingYears(
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly YearOfRatings[]>> {
  const ids = [...employeeIds];
  const [appraisals, externals, periods] = await Promise.all([
    db().appraisal.findMany({
      where: { plan: { employeeId: { in: ids } }, kind: "ANNUAL", state: "FINAL", predikat: { not: null } },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: {
        id: true,
        predikat: true,
        startsOn: true,
        endsOn: true,
        finalAt: true,
        plan: { select: { employeeId: true, positionTitle: true, period: { select: { year: true } } } },
      },
    }),
    db().externalRating.findMany({
      where: { employeeId: { in: ids } },
      orderBy: [{ year: "desc" }, { span: "asc" }],
    }),
    db().period.findMany({ select: { year: true, register: true } }),
  ]);
  const registerOf = new Map(periods.map(({ year, register }) => [year, register]));
  const byPerson = new Map(ids.map((id) => [id, new Map<number, Mutable>()]));
  const yearOf = (employeeId: string, year: number): Mutable => {
    const years = byPerson.get(employeeId) ?? new Map<number, Mutable>();
    const known = years.get(year) ?? { year, register: registerOf.get(year) ?? null, own: [], external: [] };
    years.set(year, known);
    return known;
  };
  for (const { id, predikat, startsOn, endsOn, finalAt, plan } of appraisals) {
    if (!predikat) continue;
    yearOf(plan.employeeId, plan.period.year).own.push({
      appraisalId: id,
      predikat,
      startsOn: dayOf(startsOn),
      endsOn: dayOf(endsOn),
      positionTitle: plan.positionTitle,
      finalOn: finalAt?.toISOString() ?? null,
    });
  }
  for (const { employeeId, year, span, score, ratedOn, ...rest } of externals) {
    const { scheme, resultsRating, behaviourRating, predikat, word, source } = rest;
    yearOf(employeeId, year).external.push({
      span: span as RatingSpan,
      scheme,
      resultsRating,
      behaviourRating,
      predikat,
      word,
      score: score?.toFixed(2) ?? null,
      ratedOn: dayOf(ratedOn),
      source,
    });
  }
  return new Map(
    [...byPerson].map(([id, years]) => [id, [...years.values()].toSorted((a, b) => b.year - a.year)]),
  );
}

/** A year while it is filled. */
type Mutable = Omit<YearOfRatings, "own" | "external"> & {
  readonly own: OwnFinal[];
  readonly external: Registered[];
};

/** A predikat that counts, with where it comes from. */
export interface OfficialRating extends RatedSpan {
  readonly key: string;
  readonly year: number;
  readonly positionTitle: string | null;
  /** Of Bina's own; null where the register is e-Kinerja. */
  readonly appraisalId: string | null;
  /** "Per tanggal" and source of e-Kinerja's. */
  readonly registered: { readonly source: string; readonly ratedOn: string } | null;
}

/** The predikats of one person that count (`officialRating`), oldest first, each with the definitive position on its last day. */
export async function officialRatings(employeeId: string): Promise<readonly OfficialRating[]> {
  const [byPerson, placements, person] = await Promise.all([
    ratingYears([employeeId]),
    placementsOf(employeeId),
    db().employee.findUnique({ where: { id: employeeId }, select: { appointedOn: true } }),
  ]);
  const servesFrom = person?.appointedOn ? dayOf(person.appointedOn) : null;
  return (byPerson.get(employeeId) ?? []).toReversed().flatMap((year): OfficialRating[] => {
    const official = officialRating(year);
    if (official.register === "BINA") {
      return official.ratings.map((own) => ({
        key: own.appraisalId,
        year: year.year,
        appraisalId: own.appraisalId,
        registered: null,
        predikat: own.predikat,
        startsOn: own.startsOn,
        endsOn: own.endsOn,
        positionTitle: own.positionTitle,
        position: classOf(heldOn(placements, own.endsOn)),
      }));
    }
    return official.ratings.map(({ span, predikat, source, ratedOn }) => {
      const { startsOn, endsOn } = daysOfSpan(year.year, span);
      const held = heldOn(placements, endsOn);
      return {
        key: `${year.year} ${span}`,
        year: year.year,
        appraisalId: null,
        registered: { source, ratedOn },
        predikat,
        // The register names a year; nobody is rated for the time before they were appointed.
        startsOn: servesFrom !== null && servesFrom > startsOn ? servesFrom : startsOn,
        endsOn,
        positionTitle: held?.position.title ?? null,
        position: classOf(held),
      };
    });
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

interface StoredPosition {
  readonly title: string;
  readonly kind: PositionKind;
  readonly jenjang: string | null;
}

interface Held {
  readonly startsOn: Date;
  readonly endsOn: Date | null;
  readonly position: StoredPosition;
}

/** Kind and jenjang of a position on file; the jenjang also out of the name, where the column is empty. */
export function positionClassOf({ kind, title, jenjang }: StoredPosition): PositionClass {
  return { kind, jenjang: JENJANG.find((one) => one === jenjang) ?? jenjangOf(title) };
}

const classOf = (held: Held | undefined): PositionClass | null =>
  held ? positionClassOf(held.position) : null;

/** The definitive position in force on a day, the youngest where data overlap. */
const heldOn = (placements: readonly Held[], day: string): Held | undefined =>
  placements.find(
    ({ startsOn, endsOn }) => dayOf(startsOn) <= day && (endsOn === null || day <= dayOf(endsOn)),
  );
