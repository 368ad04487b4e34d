import { type Predikat, predikatOf, type Rating, RULES_VERSION } from "@/lib/domain/appraisal/predikat";

interface RatingColumns {
  readonly resultsRating: Rating | null;
  readonly resultsReason: string | null;
  readonly behaviourRating: Rating | null;
  readonly behaviourReason: string | null;
  readonly predikat: Predikat | null;
}

/** The columns of two ratings, with the predikat from the table and the version of the rules it comes from. */
export const ratedColumns = (given: {
  readonly resultsRating: Rating;
  readonly resultsReason: string;
  readonly behaviourRating: Rating;
  readonly behaviourReason: string;
}) => ({
  resultsRating: given.resultsRating,
  resultsReason: given.resultsReason,
  behaviourRating: given.behaviourRating,
  behaviourReason: given.behaviourReason,
  predikat: predikatOf(given.resultsRating, given.behaviourRating),
  rulesVersion: RULES_VERSION,
});

/**
 * What the trail keeps of the ratings, from the handing over on. A draft is its appraiser's own: until then the trail, which
 * HR and the inspectorate read, says that one was saved and nothing of what it says.
 */
export const ratingsForTrail = (of: RatingColumns) => ({
  resultsRating: of.resultsRating,
  resultsReason: of.resultsReason,
  behaviourRating: of.behaviourRating,
  behaviourReason: of.behaviourReason,
  predikat: of.predikat,
});
