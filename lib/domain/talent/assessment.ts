import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Box, boxOf, type PotentialLevel } from "@/lib/domain/talent/nine-box";
import { HIGHEST_SCORE, type ScoreHundredths, type TalentRules } from "@/lib/domain/talent/rules";

/** What an assessment found: a level in words, a score, or both. */
export type Finding = {
  readonly level: PotentialLevel | null;
  readonly score: ScoreHundredths | null;
};

export type GivenAssessment = Finding & {
  readonly assessedOn: LocalDate;
  /** The last day on which it says anything. */
  readonly validUntil: LocalDate;
  /** Stands in place of an earlier record of the same person. */
  readonly isCorrection: boolean;
  readonly reason: string;
};

const ASSESSMENT_REFUSALS = [
  "ASSESSMENT_IN_FUTURE",
  "ASSESSMENT_ENDS_TOO_SOON",
  "ASSESSMENT_SAYS_NOTHING",
  "ASSESSMENT_SCORE_OUTSIDE",
  "ASSESSMENT_REASON_MISSING",
] as const;
export type AssessmentRefusal = (typeof ASSESSMENT_REFUSALS)[number];

/** Why an assessment cannot be kept so. */
export function refusalsOfAssessment(
  { level, score, assessedOn, validUntil, isCorrection, reason }: GivenAssessment,
  today: LocalDate,
): readonly AssessmentRefusal[] {
  const checks: readonly (readonly [boolean, AssessmentRefusal])[] = [
    [assessedOn > today, "ASSESSMENT_IN_FUTURE"],
    [validUntil <= assessedOn, "ASSESSMENT_ENDS_TOO_SOON"],
    [level === null && score === null, "ASSESSMENT_SAYS_NOTHING"],
    [score !== null && (score < 0 || score > HIGHEST_SCORE), "ASSESSMENT_SCORE_OUTSIDE"],
    [isCorrection && reason.trim() === "", "ASSESSMENT_REASON_MISSING"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}

/** The level that a finding means: its own word before what the thresholds make of its score; null where it says nothing. */
export function potentialOf({ level, score }: Finding, rules: TalentRules): PotentialLevel | null {
  if (level !== null) return level;
  if (score === null) return null;
  if (score >= rules.highFrom) return "HIGH";
  return score >= rules.middleFrom ? "MIDDLE" : "LOW";
}

export type DatedAssessment = {
  readonly id: string;
  readonly assessedOn: LocalDate;
  readonly validUntil: LocalDate;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly isSuperseded: boolean;
};

/**
 * Of the records of one person, the one that counts on a day, and whether it is still valid then: the newest valid one, else the
 * newest of those that are over. What was corrected never counts.
 */
export function assessmentOn<Assessment extends DatedAssessment>(
  assessments: readonly Assessment[],
  day: LocalDate,
): { readonly assessment: Assessment; readonly isValid: boolean } | null {
  const rank = ({ validUntil, assessedOn, recordedAt, id }: Assessment) =>
    [validUntil >= day ? "1" : "0", assessedOn, recordedAt, id].join(" ");
  const [first, ...others] = assessments.filter(
    ({ isSuperseded, assessedOn }) => !isSuperseded && assessedOn <= day,
  );
  if (!first) return null;
  const assessment = others.reduce((best, one) => (rank(one) > rank(best) ? one : best), first);
  return { assessment, isValid: assessment.validUntil >= day };
}

/** What somebody lacks for a box. Only one of the last two at a time. */
export const MISSING_PARTS = ["RATING", "ASSESSMENT", "ASSESSMENT_OVER"] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

export type TalentPlace =
  | {
      readonly kind: "BOX";
      readonly box: Box;
      readonly performance: Rating;
      readonly potential: PotentialLevel;
    }
  | { readonly kind: "MISSING"; readonly missing: readonly MissingPart[] };

/**
 * Where somebody stands, by their final annual predikat and the assessment that counts: in a box only where there are both. Without
 * an assessment nothing is guessed (docs/rules.md#talent).
 */
export function talentPlace(
  of: {
    readonly predikat: Predikat | null;
    readonly potential: { readonly finding: Finding; readonly isValid: boolean } | null;
  },
  rules: TalentRules,
): TalentPlace {
  const potential = of.potential?.isValid ? potentialOf(of.potential.finding, rules) : null;
  if (of.predikat !== null && potential !== null) {
    const performance = rules.performance[of.predikat];
    return { kind: "BOX", box: boxOf(performance, potential), performance, potential };
  }
  const missing: readonly (readonly [boolean, MissingPart])[] = [
    [of.predikat === null, "RATING"],
    [of.potential === null || (of.potential.isValid && potential === null), "ASSESSMENT"],
    [of.potential !== null && !of.potential.isValid, "ASSESSMENT_OVER"],
  ];
  return { kind: "MISSING", missing: missing.flatMap(([lacks, part]) => (lacks ? [part] : [])) };
}
