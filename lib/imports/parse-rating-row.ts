import {
  FIRST_YEAR_OF_WORDS,
  predikatOfWord,
  type RatingScheme,
  spanOfText,
} from "@/lib/domain/appraisal/external-rating";
import { normaliseRating } from "@/lib/domain/appraisal/predikat";
import { type LocalDate, yearOf } from "@/lib/domain/calendar/local-date";
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

/** One row of the register's ratings. What they say together is judged when the import is planned. */
export function parseRatingRow(source: FieldRow<RatingField>, today: LocalDate): ParsedRow<RatingRecord> {
  const row = new RowReader(source);
  const nip = nipOf(row, "nip", today);
  const appraiserNip = row.text("appraiserNip") === null ? null : nipOf(row, "appraiserNip", today);
  const year = row.required("year", (text) => yearOfText(text, today), "YEAR_INVALID");
  const span = row.required("span", spanOfText, "SPAN_UNKNOWN");
  const ratedOn = row.required("ratedOn", dayOfCell, "DATE_INVALID");
  if (ratedOn !== null && ratedOn > today) row.refuse("ratedOn", "RATED_IN_FUTURE");
  const from = row.optional("source", (text) => (text.length <= LONGEST ? text : null), "TOO_LONG");
  const scheme = year === null ? null : schemeOf(row, year);
  const judged = scheme === null ? null : judgedBy(row, scheme);
  const isWhole = nip !== null && year !== null && span !== null && ratedOn !== null && judged !== null;
  const record =
    isWhole && scheme !== null && row.faults.length === 0
      ? { nip, year, span, scheme, ...judged, appraiserNip, ratedOn, source: from ?? USUAL_SOURCE }
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
function judgedBy(row: Reader, scheme: RatingScheme): Judged {
  const word = firstLetters(row.text("predikat") ?? "", LONGEST);
  if (scheme !== "PERMENPANRB6") {
    row.requiredText("predikat");
    const score = row.optional("score", scoreOfText, "SCORE_INVALID");
    return { resultsRating: null, behaviourRating: null, predikat: null, word, score };
  }
  return {
    resultsRating: row.required("resultsRating", normaliseRating, "RATING_UNKNOWN"),
    behaviourRating: row.required("behaviourRating", normaliseRating, "RATING_UNKNOWN"),
    predikat: row.optional("predikat", predikatOfWord, "PREDIKAT_UNKNOWN"),
    word,
    score: null,
  };
}

/** "87,5" → "87.50"; null when it is no number from 0 to 120 with two decimals at the most. */
function scoreOfText(text: string): string | null {
  const scaled = scaledOf(text.replace(",", "."));
  if (scaled === null || scaled < 0n || scaled > MOST_POINTS || scaled % 100n !== 0n) return null;
  return fixedOf(scaled / 100n, 2);
}
