import { daysOfSpan, type RatingScheme, type RatingSpan } from "@/lib/domain/appraisal/external-rating";
import { type Predikat, predikatOf, type Rating } from "@/lib/domain/appraisal/predikat";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import {
  type CellFault,
  type FieldChange,
  type ParsedRow,
  type PlannedRow,
  refusedRow,
} from "@/lib/domain/imports/row-plan";

export const RATING_PLAN_FAULTS = [
  "DUPLICATE_RATING",
  "NOT_ON_ROSTER",
  "OWN_APPRAISER",
  "PREDIKAT_CONTRADICTS",
  "RATED_BEFORE_SPAN",
  "OLDER_THAN_CURRENT",
  "IMPORTER_ROW",
] as const;
export const RATING_PLAN_WARNINGS = ["PREDIKAT_DERIVED", "APPRAISER_ELSEWHERE", "DIFFERS_FROM_BINA"] as const;

/** A rating as a register has it; by an older scheme the word and the number alone, as they stand there. */
export type RegisteredRating = {
  readonly year: number;
  readonly span: RatingSpan;
  readonly scheme: RatingScheme;
  readonly resultsRating: Rating | null;
  readonly behaviourRating: Rating | null;
  readonly predikat: Predikat | null;
  /** Empty where the register gives none. */
  readonly word: string;
  /** Decimal text; of an older scheme only. */
  readonly score: string | null;
  readonly appraiserNip: string | null;
  /** "Per tanggal" of the register. */
  readonly ratedOn: LocalDate;
  readonly source: string;
};

export type RatingRecord = RegisteredRating & { readonly nip: string };
export type RatingStep = RegisteredRating & { readonly employeeId: string };

/** A person with what the register has of them so far, and Bina's own FINAL annual predikats. */
export type RatedPerson = {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly registered: readonly RegisteredRating[];
  readonly finals: readonly { readonly year: number; readonly predikat: Predikat }[];
};

export type RatingState = {
  readonly people: readonly RatedPerson[];
  /** NIPs of everybody on the roster that the file names as an appraiser. */
  readonly known: ReadonlySet<string>;
  readonly importers: ReadonlySet<string>;
};

type Planned = PlannedRow<RatingRecord, RatingStep>;

const COLUMN = {
  nip: "NIP",
  span: "PERIODE",
  predikat: "PREDIKAT",
  appraiser: "NIP PENILAI",
  ratedOn: "TANGGAL",
};
const fault = (column: string, value: string, reason: string): CellFault => ({ column, value, reason });

/**
 * What an import of the national register would do (docs/rules.md#ratings-of-the-national-register), one row a person, year and
 * span. A predikat that is not the one of the table is refused, for nobody knows which of the three cells is wrong; nobody's
 * own import changes their own rating; and what is newer on file stays.
 */
export function planRatings(
  rows: readonly ParsedRow<RatingRecord>[],
  state: RatingState,
): readonly Planned[] {
  const byNip = new Map(state.people.map((person) => [person.nip, person]));
  const seen = new Set<string>();
  return rows.map((row): Planned => {
    const { record } = row;
    if (record === null) return refusedRow(row);
    const { nip, year, span } = record;
    const person = byNip.get(nip);
    if (!person) return refusedRow(row, fault(COLUMN.nip, nip, "NOT_ON_ROSTER"));
    const named = { ...row, name: person.name };
    const key = `${nip} ${year} ${span}`;
    if (seen.has(key)) return refusedRow(named, fault(COLUMN.span, span, "DUPLICATE_RATING"));
    const planned = planRecord(named, record, person, state);
    if (planned.fate !== "REFUSED") seen.add(key);
    return planned;
  });
}

function planRecord(
  row: ParsedRow<RatingRecord>,
  record: RatingRecord,
  person: RatedPerson,
  { known, importers }: RatingState,
): Planned {
  const { nip, ...given } = record;
  const table = tableOf(record);
  const current = person.registered.find(({ year, span }) => year === given.year && span === given.span);
  const faults = [
    ...(record.appraiserNip === nip ? [fault(COLUMN.appraiser, nip, "OWN_APPRAISER")] : []),
    ...(table !== null && given.predikat !== null && given.predikat !== table
      ? [fault(COLUMN.predikat, given.word, "PREDIKAT_CONTRADICTS")]
      : []),
    ...(given.ratedOn < daysOfSpan(given.year, given.span).startsOn
      ? [fault(COLUMN.ratedOn, given.ratedOn, "RATED_BEFORE_SPAN")]
      : []),
    ...(current && given.ratedOn < current.ratedOn
      ? [fault(COLUMN.ratedOn, given.ratedOn, "OLDER_THAN_CURRENT")]
      : []),
  ];
  if (faults.length > 0) return refusedRow(row, ...faults);

  const rating: RegisteredRating = { ...given, predikat: given.predikat ?? table };
  const warnings = [...row.warnings, ...warningsOf(given, rating, person, known)];
  const changes = changesOf(current ?? null, rating);
  if (current && changes.length === 0) return { ...row, warnings, fate: "UNCHANGED", changes, step: null };
  if (importers.has(person.id)) return refusedRow(row, fault(COLUMN.nip, nip, "IMPORTER_ROW"));
  const about = { field: "ratedSpan", before: null, after: `${rating.year} ${rating.span}` };
  return {
    ...row,
    warnings,
    fate: current ? "CHANGED" : "NEW",
    changes: [about, ...changes],
    step: { employeeId: person.id, ...rating },
  };
}

/** The predikat that the table gives for both ratings; null by a scheme without them. */
const tableOf = ({ resultsRating, behaviourRating }: RegisteredRating): Predikat | null =>
  resultsRating === null || behaviourRating === null ? null : predikatOf(resultsRating, behaviourRating);

function warningsOf(
  given: RegisteredRating,
  rating: RegisteredRating,
  { finals }: RatedPerson,
  known: ReadonlySet<string>,
): readonly CellFault[] {
  const { appraiserNip, predikat, word } = rating;
  const ofYear = finals.filter(({ year }) => year === rating.year);
  const differs =
    rating.span === "TAHUNAN" &&
    predikat !== null &&
    ofYear.length > 0 &&
    ofYear.every((final) => final.predikat !== predikat);
  return [
    ...(given.predikat === null && predikat !== null
      ? [fault(COLUMN.predikat, word, "PREDIKAT_DERIVED")]
      : []),
    ...(appraiserNip !== null && !known.has(appraiserNip)
      ? [fault(COLUMN.appraiser, appraiserNip, "APPRAISER_ELSEWHERE")]
      : []),
    ...(differs ? [fault(COLUMN.predikat, word, "DIFFERS_FROM_BINA")] : []),
  ];
}

const COMPARED = [
  "scheme",
  "resultsRating",
  "behaviourRating",
  "predikat",
  "word",
  "score",
  "appraiserNip",
  "ratedOn",
  "source",
] as const satisfies readonly (keyof RegisteredRating)[];

/** The fields that differ; of a new rating those that say something. */
function changesOf(current: RegisteredRating | null, next: RegisteredRating): readonly FieldChange[] {
  return COMPARED.flatMap((field): FieldChange[] => {
    const before = current === null ? null : said(current[field]);
    const after = said(next[field]);
    return before === after ? [] : [{ field, before, after }];
  });
}

const said = (value: string | null): string | null => (value === "" ? null : value);
