/** The smallest group of people of whom anything is told, and the smallest part of it. */
export const MIN_PUBLISHED_PEOPLE = 5;

/** How the staff of an office stood in a year that is over. */
export interface TrainingCounts {
  /** Everybody in service. */
  readonly staff: number;
  /** Their hours together. */
  readonly jp: number;
  /** Who must reach the yearly hours (docs/rules.md#competence), and who did. */
  readonly obliged: number;
  readonly reached: number;
}

/** The same as everybody may read it; null where a figure would be about a few. */
export interface PublishedTraining {
  readonly staff: number | null;
  readonly jp: number | null;
  /** Whole per cent of those who must. */
  readonly reachedPercent: number | null;
}

const isTold = (people: number): boolean => people === 0 || people >= MIN_PUBLISHED_PEOPLE;

/**
 * Nothing of an office with a few people; and no share that splits off a few, who either reached their hours or did not. No
 * sum over offices is published, so a hidden figure cannot be had by subtraction.
 */
export function publishedTraining({ staff, jp, obliged, reached }: TrainingCounts): PublishedTraining {
  if (staff < MIN_PUBLISHED_PEOPLE) return { staff: null, jp: null, reachedPercent: null };
  const isShareTold = obliged >= MIN_PUBLISHED_PEOPLE && isTold(reached) && isTold(obliged - reached);
  return { staff, jp, reachedPercent: isShareTold ? Math.round((reached * 100) / obliged) : null };
}
