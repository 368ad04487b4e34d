import { ORGANISATION_PREDIKAT_VALUES, type OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import { RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";
import type { AppraisalRules } from "@/lib/domain/appraisal/rules";
import { REALISATION_STATES, type RealisationState } from "@/lib/domain/plan/realisation";

/** What an advised rating of results rests on, or why there is none. */
const ADVICE_REASONS = [
  "UNIT_ACHIEVEMENT",
  "MOST_EXCEEDED",
  "MORE_THAN_HALF_REACHED",
  "HALF_NOT_REACHED",
  "ACHIEVEMENT_NOT_SET",
  "TARGETS_OF_MORE_DAYS",
  "TOO_LITTLE_DATA",
] as const;
export type AdviceReason = (typeof ADVICE_REASONS)[number];

/** What the reader of an advice is told with it; it changes nothing in it. */
const ADVICE_CAUTIONS = ["DAYS_LEFT", "NO_FEEDBACK"] as const;
export type AdviceCaution = (typeof ADVICE_CAUTIONS)[number];

/** How many of the plan's indicators stand in each state; each state knows the direction of its indicator. */
type IndicatorCounts = Readonly<Record<RealisationState, number>>;

/** How often somebody said something about the results, by kind: how often, not how good they were. */
type FeedbackCounts = { readonly appreciations: number; readonly suggestions: number };

export type AdviceFacts = {
  /** Of the unit that the owner of the plan leads; null for whoever leads none. */
  readonly led: { readonly achievement: OrganisationPredikat | null } | null;
  /** Null where the targets are meant for more days than those evaluated: a window, or a plan that a move cut short. */
  readonly indicators: readonly RealisationState[] | null;
  readonly feedback: FeedbackCounts;
  /** The last day that is evaluated has come. */
  readonly areDaysOver: boolean;
};

export type ResultsAdvice = {
  /** Null: no advice, for the reason that stands beside it. */
  readonly rating: Rating | null;
  readonly reason: AdviceReason;
  readonly achievement: OrganisationPredikat | null;
  readonly indicators: IndicatorCounts | null;
  readonly feedback: FeedbackCounts;
  readonly cautions: readonly AdviceCaution[];
};

type Finding = { readonly rating: Rating; readonly reason: AdviceReason };
type Rule = Finding & { readonly holds: (counts: IndicatorCounts, n: number) => boolean };

/** The middle of the indicators, the first rule that holds; one that was exceeded makes up for none that was missed. */
const RULES: readonly Rule[] = [
  {
    rating: "BELOW",
    reason: "HALF_NOT_REACHED",
    holds: ({ NOT_REACHED }, n) => NOT_REACHED * 2 >= n,
  },
  {
    rating: "ABOVE",
    reason: "MOST_EXCEEDED",
    holds: ({ NOT_REACHED, EXCEEDED }, n) => NOT_REACHED === 0 && EXCEEDED * 2 > n,
  },
  { rating: "MEETS", reason: "MORE_THAN_HALF_REACHED", holds: () => true },
];

const findingOf = (counts: IndicatorCounts, n: number): Finding | undefined =>
  RULES.find(({ holds }) => holds(counts, n));

function countsOf(states: readonly RealisationState[]): IndicatorCounts {
  const count = (state: RealisationState) => states.filter((one) => one === state).length;
  return Object.fromEntries(REALISATION_STATES.map((state) => [state, count(state)])) as IndicatorCounts;
}

/** An indicator without data may yet turn out either way: advice is given only where it would be the same. */
function findingFrom(counts: IndicatorCounts): {
  readonly rating: Rating | null;
  readonly reason: AdviceReason;
} {
  const none = { rating: null, reason: "TOO_LITTLE_DATA" } as const;
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const [worst, best] = (["NOT_REACHED", "EXCEEDED"] as const).map((turn) =>
    findingOf({ ...counts, NO_DATA: 0, [turn]: counts[turn] + counts.NO_DATA }, n),
  );
  const isSame = n > 0 && worst !== undefined && worst.rating === best?.rating;
  return isSame ? { rating: worst.rating, reason: worst.reason } : none;
}

function baseOf(
  { led }: AdviceFacts,
  counts: IndicatorCounts | null,
  leaderRatings: AppraisalRules["leaderRatings"],
) {
  if (led) {
    return led.achievement
      ? ({ rating: leaderRatings[led.achievement], reason: "UNIT_ACHIEVEMENT" } as const)
      : ({ rating: null, reason: "ACHIEVEMENT_NOT_SET" } as const);
  }
  return counts ? findingFrom(counts) : ({ rating: null, reason: "TARGETS_OF_MORE_DAYS" } as const);
}

/**
 * A rating of results as advice to the appraiser, with what it was made of (docs/rules.md#advice). It decides nothing: no
 * official formula leads from figures to a rating. Whoever leads a unit is advised by its achievement, as the rules in force read
 * it, everybody else by their indicators.
 */
export function resultsAdvice(
  facts: AdviceFacts,
  { leaderRatings }: Pick<AppraisalRules, "leaderRatings">,
): ResultsAdvice {
  const { led, feedback, areDaysOver } = facts;
  const indicators = facts.indicators && countsOf(facts.indicators);
  const base = baseOf(facts, indicators, leaderRatings);
  const cautions = {
    DAYS_LEFT: led === null && base.rating !== null && !areDaysOver,
    NO_FEEDBACK: feedback.appreciations + feedback.suggestions === 0,
  } as const satisfies Record<AdviceCaution, boolean>;
  return {
    ...base,
    achievement: led?.achievement ?? null,
    indicators,
    feedback,
    cautions: ADVICE_CAUTIONS.filter((caution) => cautions[caution]),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);
const areCounts = (value: unknown, keys: readonly string[]): boolean =>
  isObject(value) && keys.every((key) => Number.isInteger(value[key]));

/** Is this what a trail kept of an advice? Trails of before know none. */
export const isResultsAdvice = (value: unknown): value is ResultsAdvice =>
  isObject(value) &&
  isOneOf([...RATINGS, null], value.rating) &&
  isOneOf(ADVICE_REASONS, value.reason) &&
  isOneOf([...ORGANISATION_PREDIKAT_VALUES, null], value.achievement) &&
  (value.indicators === null || areCounts(value.indicators, REALISATION_STATES)) &&
  areCounts(value.feedback, ["appreciations", "suggestions"]) &&
  Array.isArray(value.cautions) &&
  value.cautions.every((caution) => isOneOf(ADVICE_CAUTIONS, caution));
