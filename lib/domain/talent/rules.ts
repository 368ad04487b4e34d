import { PREDIKAT_VALUES, type Predikat, RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";

/** Under which key the rules are kept. */
export const TALENT_RULES_SETTING = "talent.rules";

/** A score from 0 to 100 in hundredths, without binary fractions: 78,5 is 7850. */
export type ScoreHundredths = number;
export const HIGHEST_SCORE: ScoreHundredths = 10_000;

/** What the law leaves open of the two axes. */
export type TalentRules = {
  /** What a final annual predikat means on the axis of performance. */
  readonly performance: Readonly<Record<Predikat, Rating>>;
  /** From which score on a potential is menengah, and tinggi. */
  readonly middleFrom: ScoreHundredths;
  readonly highFrom: ScoreHundredths;
};

/** Until HR sets others (docs/rules.md#talent). */
export const TALENT_RULES: TalentRules = {
  performance: {
    SANGAT_BAIK: "ABOVE",
    BAIK: "MEETS",
    BUTUH_PERBAIKAN: "BELOW",
    KURANG: "BELOW",
    SANGAT_KURANG: "BELOW",
  },
  middleFrom: 6100,
  highFrom: 8100,
};

const TALENT_RULES_REFUSALS = ["THRESHOLDS_REVERSED", "PREDIKAT_REVERSED"] as const;
export type TalentRulesRefusal = (typeof TALENT_RULES_REFUSALS)[number];

/** Why rules contradict themselves: each level needs scores of its own, and a better predikat never means less. */
export function refusalsOfTalentRules({
  performance,
  middleFrom,
  highFrom,
}: TalentRules): readonly TalentRulesRefusal[] {
  const places = PREDIKAT_VALUES.map((predikat) => RATINGS.indexOf(performance[predikat]));
  const checks: readonly (readonly [boolean, TalentRulesRefusal])[] = [
    [!(0 < middleFrom && middleFrom < highFrom && highFrom <= HIGHEST_SCORE), "THRESHOLDS_REVERSED"],
    [places.some((place, index) => place < (places[index - 1] ?? 0)), "PREDIKAT_REVERSED"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}

/** What a setting holds, as rules; the usual ones where nothing was ever set. A damaged setting is an error. */
export function talentRulesOf(setting: NonNullable<unknown> | null): TalentRules {
  if (setting === null) return TALENT_RULES;
  const given = new Map(Object.entries(setting as object));
  const rating = (predikat: Predikat): Rating => {
    const value = RATINGS.find((one) => one === given.get(`performance_${predikat}`));
    if (!value) throw new RangeError(`No performance of a predikat: ${predikat}`);
    return value;
  };
  const score = (key: string): ScoreHundredths => {
    const value: unknown = given.get(key);
    if (typeof value !== "number" || !Number.isInteger(value)) throw new RangeError(`No threshold: ${key}`);
    return value;
  };
  return {
    performance: Object.fromEntries(
      PREDIKAT_VALUES.map((predikat) => [predikat, rating(predikat)]),
    ) as TalentRules["performance"],
    middleFrom: score("middleFrom"),
    highFrom: score("highFrom"),
  };
}
