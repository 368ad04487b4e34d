import { PREDIKAT_VALUES, type Predikat, RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";

interface AuditedRating {
  readonly resultsRating: Rating;
  readonly behaviourRating: Rating;
  readonly predikat: Predikat;
}

const isOneOf = (values: readonly string[], value: unknown): boolean =>
  typeof value === "string" && values.includes(value);

/** Does this trail row say which ratings stood after it? */
export const isAuditedRating = (after: unknown): after is AuditedRating =>
  typeof after === "object" &&
  after !== null &&
  "resultsRating" in after &&
  "behaviourRating" in after &&
  "predikat" in after &&
  isOneOf(RATINGS, after.resultsRating) &&
  isOneOf(RATINGS, after.behaviourRating) &&
  isOneOf(PREDIKAT_VALUES, after.predikat);
