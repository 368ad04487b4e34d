import {
  FIRST_YEAR_OF_WORDS,
  predikatOfWord,
  type RatingScheme,
  type RatingSpan,
  spanOfMonths,
  spanOfText,
} from "@/lib/domain/appraisal/external-rating";
import { normaliseRating, type Predikat, predikatOf } from "@/lib/domain/appraisal/predikat";
import { integerOfText, type RatingNumbers } from "@/lib/domain/appraisal/rating-numbers";
import { type LocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { predikatOfPercent } from "@/lib/domain/credit/credit";
import type { RatingRecord } from "@/lib/domain/imports/plan-ratings";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import { fixedOf, scaledOf } from "@/lib/domain/number/decimal";
import { parseNip } from "@/lib/domain/people/nip";
import { dayOfCell, firstLetters, shownNip } from "./cell-values";
import type { RatingField } from "./rating-columns";
import { RowReader } from "./row-reader";
import type { FieldRow } from "./sheet-columns";

const FIRST_YEAR = 2010;
const MOST_POINTS = 1_200_000n;
const LONGEST = 100;
const USUAL_SOURCE = "e-Kinerja BKN";
const SIASN_SOURCE = "SIASN";
/** Columns that only a file in SIASN's own names has. */
const SIASN_FIELDS = ["resultsNumber", "behaviourNumber", "predikatNumber", "firstMonth"] as const;

const SCHEMES: Readonly<Record<string, RatingScheme>> = {
  PP46: "PP46",
  PP462011: "PP46",
  PP30: "PP30",
  PP302019: "PP30",
  PERMENPANRB6: "PERMENPANRB6",
  PERMENPANRB62022: "PERMENPANRB6",
};
const schemeOfText = (text: string): RatingScheme | null =>
  SCHEMES[text.toUpperCase().replace(/[^A-Z0-9]/g, "")] ?? null;

type Reader = RowReader<RatingField>;
type Judged = Pick<RatingRecord, "resultsRating" | "behaviourRating" | "predikat" | "word" | "score">;

/** What integers mean, and whether anybody has said so. */
type Meanings = { readonly numbers: RatingNumbers; readonly isConfirmed: boolean };

/** One row of the register's ratings. What they say together is judged when the import is planned. */
export function parseRatingRow(
  source: FieldRow<RatingField>,
  today: LocalDate,
  meanings: Meanings,
): ParsedRow<RatingRecord> {
  const row = new RowReader(source);
  const nip = ownNipOf(row, today);
  const appraiserNip = appraiserOf(row, today);
  const year = row.required("year", (text) => yearOfText(text, today), "YEAR_INVALID");
  const span = spanOf(row);
  const ratedOn = row.required("ratedOn", dayOfCell, "DATE_INVALID");
  if (ratedOn !== null && ratedOn > today) row.refuse("ratedOn", "RATED_IN_FUTURE");
  const from = row.optional("source", (text) => (text.length <= LONGEST ? text : null), "TOO_LONG");
  const scheme = year === null ? null : schemeOf(row, year);
  const judged = scheme === null ? null : judgedBy(row, scheme, meanings);
  const isWhole = nip !== null && year !== null && span !== null && ratedOn !== null && judged !== null;
  const record =
    isWhole && scheme !== null && row.faults.length === 0
      ? { nip, year, span, scheme, ...judged, appraiserNip, ratedOn, source: from ?? usualSource(source) }
      : null;
  return {
    row: source.row,
    nip: nip ?? shownNip(row.text("nip")),
    name: null,
    record,
    faults: row.faults,
    warnings: row.warnings,
  };
}

const usualSource = (source: FieldRow<RatingField>): string =>
  SIASN_FIELDS.some((field) => source.has(field)) ? SIASN_SOURCE : USUAL_SOURCE;

/** SIASN's records name a person by an id of its own, which Bina does not keep. */
function ownNipOf(row: Reader, today: LocalDate): string | null {
  if (row.text("nip") !== null || row.text("pnsId") === null) return nipOf(row, "nip", today);
  row.refuse("pnsId", "PNS_ID_ONLY");
  return null;
}

/** An appraiser who is no civil servant (the Bupati, an officer with an NRP) has no NIP to note. */
function appraiserOf(row: Reader, today: LocalDate): string | null {
  if (row.text("appraiserNip") === null) return null;
  const status = row
    .text("appraiserStatus")
    ?.toUpperCase()
    .replace(/[^A-Z]/g, "");
  if (status !== "NONASN") return nipOf(row, "appraiserNip", today);
  row.warn("appraiserNip", "APPRAISER_NOT_ASN");
  return null;
}

/** PERIODE; by SIASN's months, where the file has them; and a yearly record of SIASN, which has neither, is of the year. */
function spanOf(row: Reader): RatingSpan | null {
  const hasMonths = row.source.has("firstMonth") || row.source.has("lastMonth");
  if (row.source.has("span") && (row.text("span") !== null || !hasMonths))
    return row.required("span", spanOfText, "SPAN_UNKNOWN");
  if (!hasMonths) return "TAHUNAN";
  const first = row.required("firstMonth", monthOfText, "MONTH_INVALID");
  const last = row.required("lastMonth", monthOfText, "MONTH_INVALID");
  if (first === null || last === null) return null;
  const span = spanOfMonths(first, last);
  if (span === null) row.refuse("firstMonth", "MONTHS_NOT_KEPT");
  return span;
}

function monthOfText(text: string): number | null {
  const month = integerOfText(text);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

function nipOf(row: Reader, field: "nip" | "appraiserNip", today: LocalDate): string | null {
  const cell = row.source.cell(field);
  const nip = parseNip(typeof cell === "number" ? cell : (row.text(field) ?? ""), today);
  if (nip.ok) return nip.value.nip;
  for (const reason of nip.reasons) row.refuse(field, `NIP_${reason}`);
  return null;
}

function yearOfText(text: string, today: LocalDate): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= FIRST_YEAR && year <= yearOf(today) ? year : null;
}

/** Since 2022 there is but one scheme; an earlier year has to say which, for its words mean other things. */
function schemeOf(row: Reader, year: number): RatingScheme | null {
  if (year >= FIRST_YEAR_OF_WORDS) {
    const said = row.optional("scheme", schemeOfText, "SCHEME_UNKNOWN");
    if (said !== null && said !== "PERMENPANRB6") row.refuse("scheme", "SCHEME_UNKNOWN");
    return "PERMENPANRB6";
  }
  const said = row.required("scheme", schemeOfText, "SCHEME_UNKNOWN");
  if (said === "PERMENPANRB6") row.refuse("scheme", "SCHEME_UNKNOWN");
  return said;
}

/** Both ratings and the predikat; of an older scheme its word and its number, which are kept and never converted. */
function judgedBy(row: Reader, scheme: RatingScheme, meanings: Meanings): Judged {
  const word = firstLetters(row.text("predikat") ?? row.text("predikatNumber") ?? "", LONGEST);
  if (scheme !== "PERMENPANRB6") {
    row.requiredText("predikat");
    const score = row.optional("score", scoreOfText, "SCORE_INVALID");
    return { resultsRating: null, behaviourRating: null, predikat: null, word, score };
  }
  const rating = { numbers: meanings.numbers.rating, read: normaliseRating, reason: "RATING_UNKNOWN" };
  const predikat = { numbers: meanings.numbers.predikat, read: predikatOfWord, reason: "PREDIKAT_UNKNOWN" };
  const said = <Value extends string>(word: RatingField, number: RatingField, by: ReadBy<Value>) =>
    saidBy(row, word, number, { ...by, isConfirmed: meanings.isConfirmed });
  // A periodic record of SIASN has the predikat alone.
  const isBare = !RATING_FIELDS.some((field) => row.source.has(field));
  if (!isBare) {
    for (const [word, number] of [RESULTS, BEHAVIOUR])
      if (row.text(word) === null && row.text(number) === null)
        row.refuse(row.source.has(word) ? word : number, "REQUIRED");
  } else if (row.text("predikat") === null && row.text("predikatNumber") === null) {
    row.refuse(row.source.has("predikat") ? "predikat" : "predikatNumber", "REQUIRED");
  }
  const judged = {
    resultsRating: said(...RESULTS, rating),
    behaviourRating: said(...BEHAVIOUR, rating),
    predikat: said("predikat", "predikatNumber", predikat),
    word,
    score: null,
  };
  comparePercent(row, judged);
  return judged;
}

/** The percentage of angka kredit says the predikat once more; an integer that was given a wrong meaning shows in it. */
function comparePercent(row: Reader, { resultsRating, behaviourRating, predikat }: Judged): void {
  const byPercent = row.lenient("percent", predikatOfPercentText, "PERCENT_UNKNOWN");
  const byTable = resultsRating && behaviourRating ? predikatOf(resultsRating, behaviourRating) : null;
  const said = predikat ?? byTable;
  if (byPercent !== null && said !== null && byPercent !== said) row.refuse("percent", "PERCENT_CONTRADICTS");
}

/** "150", "150 %", and 1.5 as a cell in percent has it. */
function predikatOfPercentText(text: string): Predikat | null {
  const scaled = scaledOf(text.replace(/\s*%$/, "").replace(",", "."));
  if (scaled === null) return null;
  return predikatOfPercent(Number(scaled) / 10_000) ?? predikatOfPercent(Number(scaled) / 100);
}

const RESULTS = ["resultsRating", "resultsNumber"] as const;
const BEHAVIOUR = ["behaviourRating", "behaviourNumber"] as const;
const RATING_FIELDS = [...RESULTS, ...BEHAVIOUR];

type ReadBy<Value> = {
  readonly numbers: ReadonlyMap<number, Value>;
  readonly read: (word: string) => Value | null;
  readonly reason: string;
};

/** What two cells say of one thing, each a word or an integer; null where both are empty, or one says nothing that is known. */
function saidBy<Value extends string>(
  row: Reader,
  word: RatingField,
  number: RatingField,
  { numbers, read, reason, isConfirmed }: ReadBy<Value> & { readonly isConfirmed: boolean },
): Value | null {
  const one = (field: RatingField): Value | null => {
    const integer = integerOfText(row.text(field) ?? "");
    if (integer === null) return row.optional(field, read, reason);
    const value = numbers.get(integer) ?? null;
    if (value === null) row.refuse(field, "NUMBER_WITHOUT_MEANING");
    else if (!isConfirmed) row.warn(field, "NUMBER_UNCONFIRMED");
    return value;
  };
  const [byWord, byNumber] = [one(word), one(number)];
  if (byWord !== null && byNumber !== null && byWord !== byNumber) row.refuse(number, "NUMBER_CONTRADICTS");
  return byWord ?? byNumber;
}

/** "87,5" → "87.50"; null when it is no number from 0 to 120 with two decimals at the most. */
function scoreOfText(text: string): string | null {
  const scaled = scaledOf(text.replace(",", "."));
  if (scaled === null || scaled < 0n || scaled > MOST_POINTS || scaled % 100n !== 0n) return null;
  return fixedOf(scaled / 100n, 2);
}
