import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { addDays, addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";

/** Whose predikats of a year count: Bina's own, or those of the national register. */
export const RATING_REGISTERS = ["BINA", "E_KINERJA"] as const;
export type RatingRegister = (typeof RATING_REGISTERS)[number];

/** The rules by which a predikat of another register was given; only the last has the five words of today. */
export const RATING_SCHEMES = ["PP46", "PP30", "PERMENPANRB6"] as const;
export type RatingScheme = (typeof RATING_SCHEMES)[number];

/** What a rating of another register is about: the year, a quarter, or a month. */
export const RATING_SPANS = [
  "TAHUNAN",
  "TW1",
  "TW2",
  "TW3",
  "TW4",
  "B01",
  "B02",
  "B03",
  "B04",
  "B05",
  "B06",
  "B07",
  "B08",
  "B09",
  "B10",
  "B11",
  "B12",
] as const;
export type RatingSpan = (typeof RATING_SPANS)[number];

/** The first year that PermenPANRB 6/2022 appraises; an earlier one says by which scheme it was. */
export const FIRST_YEAR_OF_WORDS = 2022;

/** The span that a register writes ("tahunan", "TW 1", "b-07"); null when it is none. */
export function spanOfText(text: string): RatingSpan | null {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return RATING_SPANS.find((span) => span === plain) ?? null;
}

/**
 * The span from one month of a year to another (1–12, both included) as SIASN writes a periodic rating: all twelve are the
 * annual one, else a quarter or a month; null for anything else, a half-year among it, which no register of Bina keeps.
 */
export function spanOfMonths(first: number, last: number): RatingSpan | null {
  if (first === 1 && last === 12) return "TAHUNAN";
  const isQuarter = last === first + 2 && last % 3 === 0;
  const text = isQuarter ? `TW${last / 3}` : first === last ? `B${String(first).padStart(2, "0")}` : "";
  return spanOfText(text);
}

/** The days of a span, both included. */
export function daysOfSpan(
  year: number,
  span: RatingSpan,
): { readonly startsOn: LocalDate; readonly endsOn: LocalDate } {
  const january = `${String(year).padStart(4, "0")}-01-01`;
  const number = Number(span.slice(span.startsWith("TW") ? 2 : 1));
  const [first, months] =
    span === "TAHUNAN" ? [0, 12] : span.startsWith("TW") ? [(number - 1) * 3, 3] : [number - 1, 1];
  const startsOn = addMonths(january, first);
  return { startsOn, endsOn: addDays(addMonths(startsOn, months), -1) };
}

const PREDIKAT_WORDS: ReadonlyMap<string, Predikat> = new Map([
  ["sangatbaik", "SANGAT_BAIK"],
  ["baik", "BAIK"],
  ["butuhperbaikan", "BUTUH_PERBAIKAN"],
  ["cukup", "BUTUH_PERBAIKAN"],
  ["cukupbutuhperbaikan", "BUTUH_PERBAIKAN"],
  ["kurang", "KURANG"],
  ["kurangmisconduct", "KURANG"],
  ["misconduct", "KURANG"],
  ["sangatkurang", "SANGAT_KURANG"],
]);

/** The predikat that a word of today's scheme means; null for others, "Istimewa" among them: it is of organisations only. */
export function predikatOfWord(word: string): Predikat | null {
  return PREDIKAT_WORDS.get(word.toLowerCase().replace(/[^a-z]/g, "")) ?? null;
}

/** What both registers have of one person and year. */
export type RatingsOfYear<Own, External> = {
  /** Null where Bina has no period of that year: then there is but the other register. */
  readonly register: RatingRegister | null;
  /** FINAL annual ratings of Bina, several where a move split the year. */
  readonly own: readonly Own[];
  readonly external: readonly External[];
};

/**
 * The one place that says which predikats of a year count. Where the official register is e-Kinerja it is its annual predikat
 * alone, and none as long as it was not imported: Bina's own never stands in for it.
 */
export function officialRating<
  Own,
  External extends { readonly span: RatingSpan; readonly predikat: Predikat | null },
>({
  register,
  own,
  external,
}: RatingsOfYear<Own, External>):
  | { readonly register: "BINA"; readonly ratings: readonly Own[] }
  | {
      readonly register: "E_KINERJA";
      readonly ratings: readonly (External & { readonly predikat: Predikat })[];
    } {
  if (register === "BINA") return { register, ratings: own };
  return { register: "E_KINERJA", ratings: external.filter(isAnnual) };
}

const isAnnual = <External extends { readonly span: RatingSpan; readonly predikat: Predikat | null }>(
  rating: External,
): rating is External & { readonly predikat: Predikat } =>
  rating.span === "TAHUNAN" && rating.predikat !== null;
