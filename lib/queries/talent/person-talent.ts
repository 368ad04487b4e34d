import { db } from "@/lib/db/client";
import { officialRating } from "@/lib/domain/appraisal/external-rating";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { fullName } from "@/lib/domain/people/full-name";
import { assessmentOn, type TalentPlace, talentPlace } from "@/lib/domain/talent/assessment";
import type { PotentialLevel } from "@/lib/domain/talent/nine-box";
import type { ScoreHundredths } from "@/lib/domain/talent/rules";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { ratingYears } from "../appraisal/official-ratings";
import { talentRules } from "./talent-rules";

export interface PotentialRecord {
  readonly id: string;
  readonly assessedOn: string;
  readonly validUntil: string;
  readonly instrument: string;
  readonly assessor: string | null;
  readonly institution: string;
  readonly score: ScoreHundredths | null;
  readonly level: PotentialLevel | null;
  readonly documentNumber: string;
  readonly reason: string | null;
  readonly supersedesId: string | null;
  readonly isSuperseded: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface PersonTalent {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
  /** Where they stand by the newest predikat that counts and the assessment of today. */
  readonly place: TalentPlace;
  readonly rating: { readonly year: number; readonly predikat: Predikat } | null;
  /** The record that counts today, be it over; null without any. */
  readonly countingId: string | null;
  /** The newest first, corrected ones among them. */
  readonly records: readonly PotentialRecord[];
  readonly mayRecord: boolean;
}

/** The assessed potential of one person and their box; null for whom it does not exist. */
export async function personTalent(
  viewer: Viewer,
  employeeId: string,
  today: string,
): Promise<PersonTalent | null> {
  const person = await db().employee.findUnique({
    where: { id: employeeId },
    select: {
      id: true,
      name: true,
      titleBefore: true,
      titleAfter: true,
      position: { select: { title: true } },
      unit: { select: { name: true, path: true } },
    },
  });
  const facts = { ownerId: employeeId, unitPath: person?.unit?.path ?? null };
  if (!person || !can(viewer, "talent.read", facts)) return null;
  const [records, years, { rules }] = await Promise.all([
    recordsOf(employeeId),
    ratingYears([employeeId]),
    talentRules(),
  ]);
  const counting = assessmentOn(records, today);
  const rating = newestOf(years.get(employeeId) ?? []);
  const potential = counting && { finding: counting.assessment, isValid: counting.isValid };
  return {
    id: person.id,
    name: fullName(person),
    positionTitle: person.position?.title ?? null,
    unitName: person.unit?.name ?? null,
    place: talentPlace({ predikat: rating?.predikat ?? null, potential }, rules),
    rating,
    countingId: counting?.assessment.id ?? null,
    records,
    mayRecord: can(viewer, "talent.record", facts),
  };
}

type Years = Awaited<ReturnType<typeof ratingYears>> extends ReadonlyMap<string, infer Of> ? Of : never;

/** The newest predikat that counts; of a year that a move split, that of the last part. */
function newestOf(years: Years): PersonTalent["rating"] {
  for (const year of years) {
    const last = officialRating(year).ratings.at(-1);
    if (last) return { year: year.year, predikat: last.predikat };
  }
  return null;
}

async function recordsOf(employeeId: string): Promise<readonly PotentialRecord[]> {
  const rows = await db().potentialAssessment.findMany({
    where: { employeeId },
    orderBy: [{ assessedOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    include: { supersededBy: { select: { id: true } }, recordedBy: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    assessedOn: dayOf(row.assessedOn),
    validUntil: dayOf(row.validUntil),
    instrument: row.instrument,
    assessor: row.assessor,
    institution: row.institution,
    score: row.score,
    level: row.level,
    documentNumber: row.documentNumber,
    reason: row.reason,
    supersedesId: row.supersedesId,
    isSuperseded: row.supersededBy !== null,
    recordedBy: row.recordedBy.name,
    recordedAt: row.recordedAt.toISOString(),
  }));
}
