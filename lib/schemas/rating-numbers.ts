import { z } from "zod";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import { REGISTER_NUMBERS } from "@/lib/domain/appraisal/rating-numbers";

const rating = z.enum(RATINGS, { error: "Pilih artinya." }).optional();
const predikat = z.enum(PREDIKAT_VALUES, { error: "Pilih artinya." }).optional();

const perNumber = <Kind extends string, Meaning>(kind: Kind, meaning: Meaning) =>
  Object.fromEntries(REGISTER_NUMBERS.map((number) => [`${kind}_${number}`, meaning])) as Record<
    `${Kind}_${(typeof REGISTER_NUMBERS)[number]}`,
    Meaning
  >;

/** Every integer at once, as they were seen; one left empty means nothing. Version 0 where none were ever set. */
export const setRatingNumbersSchema = z.object({
  ...perNumber("rating", rating),
  ...perNumber("predikat", predikat),
  version: z.coerce.number().int().min(0),
});
export type SetRatingNumbersInput = z.output<typeof setRatingNumbersSchema>;
