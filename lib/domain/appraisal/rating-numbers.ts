import { PREDIKAT_VALUES, type Predikat, RATINGS, type Rating } from "./predikat";

/** Under which key the meanings are kept. */
export const RATING_NUMBERS_SETTING = "rating.numbers";

/** The integers that a register may write for a rating or a predikat. */
export const REGISTER_NUMBERS = [1, 2, 3, 4, 5] as const;
type RegisterNumber = (typeof REGISTER_NUMBERS)[number];

/** What the integers of a register mean; one that is not a key means nothing. */
export type RatingNumbers = {
  readonly rating: ReadonlyMap<number, Rating>;
  readonly predikat: ReadonlyMap<number, Predikat>;
};

/** A field of the setting: `rating_3`, `predikat_1`. */
export type RatingNumberKey = `${keyof RatingNumbers}_${RegisterNumber}`;

/**
 * Until somebody sets others (docs/rules.md#ratings-of-the-national-register, **Confirm**): as local programs write the ratings.
 * SIASN may count the other way round, and nothing is known of the predikats.
 */
export const RATING_NUMBERS: RatingNumbers = {
  rating: new Map([
    [3, "ABOVE"],
    [2, "MEETS"],
    [1, "BELOW"],
  ]),
  predikat: new Map(),
};

const RATING_NUMBERS_REFUSALS = ["RATING_NUMBER_SHARED", "PREDIKAT_NUMBER_SHARED"] as const;
export type RatingNumbersRefusal = (typeof RATING_NUMBERS_REFUSALS)[number];

/** Why meanings contradict themselves: no two integers of a register mean the same. */
export function refusalsOfRatingNumbers({
  rating,
  predikat,
}: RatingNumbers): readonly RatingNumbersRefusal[] {
  const isShared = (meanings: ReadonlyMap<number, string>) => new Set(meanings.values()).size < meanings.size;
  return [
    ...(isShared(rating) ? (["RATING_NUMBER_SHARED"] as const) : []),
    ...(isShared(predikat) ? (["PREDIKAT_NUMBER_SHARED"] as const) : []),
  ];
}

/** What a setting holds, as meanings; the usual ones where nothing was ever set. A damaged setting is an error. */
export function ratingNumbersOf(setting: NonNullable<unknown> | null): RatingNumbers {
  if (setting === null) return RATING_NUMBERS;
  const given = new Map<string, unknown>(Object.entries(setting as object));
  const meanings = <Value extends string>(kind: keyof RatingNumbers, values: readonly Value[]) =>
    new Map(
      REGISTER_NUMBERS.flatMap((number): [number, Value][] => {
        const key: RatingNumberKey = `${kind}_${number}`;
        const said = given.get(key);
        if (said === undefined) return [];
        const value = values.find((one) => one === said);
        if (value === undefined) throw new RangeError(`No meaning of a number: ${key}`);
        return [[number, value]];
      }),
    );
  return { rating: meanings("rating", RATINGS), predikat: meanings("predikat", PREDIKAT_VALUES) };
}

/** The integer of a cell that holds nothing else ("3"); null for words, decimals and whatever has more digits. */
export const integerOfText = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);
