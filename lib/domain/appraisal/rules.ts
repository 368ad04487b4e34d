import {
  ORGANISATION_PREDIKAT_VALUES,
  type OrganisationPredikat,
  type PatternShares,
} from "@/lib/domain/appraisal/distribution";
import { RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";

/** Under which key the rules are kept. */
export const APPRAISAL_RULES_SETTING = "appraisal.rules";

/** The longest time that somebody new in a post may get to write their plan. */
export const MOST_NEWCOMER_MONTHS = 6;

/** What the law leaves open of plans and appraisals, besides the terms of a period. */
export type AppraisalRules = {
  /** Months after taking up a post until the plan of it is due, where that is later than the period says. */
  readonly newcomerMonths: number;
  /** The advised rating of results of whoever leads a unit, by its achievement. */
  readonly leaderRatings: Readonly<Record<OrganisationPredikat, Rating>>;
  readonly shares: PatternShares;
};

/** Until HR sets others (docs/rules.md#plan, docs/rules.md#advice, docs/rules.md#distribution; **Confirm** all). */
export const APPRAISAL_RULES: AppraisalRules = {
  newcomerMonths: 1,
  leaderRatings: {
    ISTIMEWA: "ABOVE",
    BAIK: "MEETS",
    BUTUH_PERBAIKAN: "BELOW",
    KURANG: "BELOW",
    SANGAT_KURANG: "BELOW",
  },
  shares: { ceiling: 70, floor: 60, few: 10 },
};

const APPRAISAL_RULES_REFUSALS = [
  "NEWCOMER_MONTHS_OUTSIDE",
  "ACHIEVEMENT_REVERSED",
  "SHARES_REVERSED",
] as const;
export type AppraisalRulesRefusal = (typeof APPRAISAL_RULES_REFUSALS)[number];

/**
 * Why rules contradict themselves: a plan needs some time, a better achievement never means a lower rating, and few are
 * fewer than most.
 */
export function refusalsOfAppraisalRules({
  newcomerMonths,
  leaderRatings,
  shares: { ceiling, floor, few },
}: AppraisalRules): readonly AppraisalRulesRefusal[] {
  const places = ORGANISATION_PREDIKAT_VALUES.map((value) => RATINGS.indexOf(leaderRatings[value]));
  const checks: readonly (readonly [boolean, AppraisalRulesRefusal])[] = [
    [!(newcomerMonths >= 1 && newcomerMonths <= MOST_NEWCOMER_MONTHS), "NEWCOMER_MONTHS_OUTSIDE"],
    [places.some((place, index) => place < (places[index - 1] ?? 0)), "ACHIEVEMENT_REVERSED"],
    [!(few > 0 && few < floor && few < ceiling && floor <= 100 && ceiling <= 100), "SHARES_REVERSED"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}

/** What a setting holds, as rules; the usual ones where nothing was ever set. A damaged setting is an error. */
export function appraisalRulesOf(setting: NonNullable<unknown> | null): AppraisalRules {
  if (setting === null) return APPRAISAL_RULES;
  const given = new Map<string, unknown>(Object.entries(setting as object));
  const whole = (key: string): number => {
    const value = given.get(key);
    if (typeof value !== "number" || !Number.isInteger(value))
      throw new RangeError(`No whole number: ${key}`);
    return value;
  };
  const rating = (achievement: OrganisationPredikat): Rating => {
    const value = RATINGS.find((one) => one === given.get(`leader_${achievement}`));
    if (!value) throw new RangeError(`No rating for an achievement: ${achievement}`);
    return value;
  };
  return {
    newcomerMonths: whole("newcomerMonths"),
    shares: { ceiling: whole("ceiling"), floor: whole("floor"), few: whole("few") },
    leaderRatings: Object.fromEntries(
      ORGANISATION_PREDIKAT_VALUES.map((achievement) => [achievement, rating(achievement)]),
    ) as AppraisalRules["leaderRatings"],
  };
}
