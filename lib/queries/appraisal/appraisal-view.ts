import type { ResultsAdvice } from "@/lib/domain/appraisal/advice";
import type { AppraisalOutcome, AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import type { AppraisalAct } from "@/lib/permissions/appraisal-access";
import type { MeasuredResultView } from "../progress/measured-results";
import type { EarlierUnit } from "./earlier-units";
import type { UnitDistribution } from "./unit-distribution";
import type { WindowOfYear } from "./windows-of-year";

export interface PersonOnForm {
  readonly name: string;
  readonly nip: string;
}

export interface RatingsView {
  readonly resultsRating: Rating | null;
  readonly resultsReason: string | null;
  readonly behaviourRating: Rating | null;
  readonly behaviourReason: string | null;
  readonly predikat: Predikat | null;
  readonly recommendation: string | null;
  readonly distributionReason: string | null;
  readonly rulesVersion: string | null;
  readonly ratedAt: string | null;
}

export interface ObjectionView {
  readonly reason: string;
  readonly raisedAt: string;
  readonly isLate: boolean;
  readonly explanation: string | null;
  readonly explainedAt: string | null;
  readonly decisionReason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** It is not decided before the appraiser explained, or the term to explain is over. */
  readonly awaitsExplanation: boolean;
  readonly explanationDueOn: string;
  readonly decisionDueOn: string;
  /** Who objects has set, while the rating was not final, who appraises the appraiser, hence who decides. */
  readonly isDeciderChosenByOwner: boolean;
}

/** The window of a periodic evaluation; days (YYYY-MM-DD), both included. */
export interface AppraisedWindow {
  readonly frequency: EvaluationFrequency;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface AppraisalView {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly state: AppraisalState;
  readonly outcome: AppraisalOutcome | null;
  readonly periodName: string;
  /** Null for the annual evaluation. */
  readonly window: AppraisedWindow | null;
  /** The version of the plan by which it was given, where the plan was changed since; it is one to be read. */
  readonly givenByRevision: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly employee: PersonOnForm;
  readonly appraiser: PersonOnForm;
  readonly superior: PersonOnForm | null;
  readonly isOwn: boolean;
  /** The viewer gave it, or is to. */
  readonly isAppraiser: boolean;
  /** Null for everybody but the appraiser until the rating is handed over. */
  readonly ratings: RatingsView | null;
  readonly handedOverAt: string | null;
  readonly objectionDueOn: string | null;
  readonly finalAt: string | null;
  readonly objection: ObjectionView | null;
  readonly acts: readonly AppraisalAct[];
  readonly results: readonly MeasuredResultView[];
  readonly behaviours: readonly { readonly value: string; readonly expectation: string | null }[];
  /** The units of the same period before a move; for the annual evaluation alone. */
  readonly earlier: readonly EarlierUnit[];
  /** The windows of the year; for the annual evaluation alone. */
  readonly windows: readonly WindowOfYear[];
  /** For the appraiser, the superior and HR only (docs/rules.md#distribution). */
  readonly distribution: UnitDistribution | null;
  /** For whoever may rate it now, and nobody else (docs/rules.md#advice). */
  readonly advice: ResultsAdvice | null;
  /** Who sets the achievement of the unit, the nearest first; for whoever may rate it now. */
  readonly achievementSetters: readonly string[];
}

/** The ratings that stand, none of them missing any more. */
export interface StandingRatings {
  readonly resultsRating: Rating;
  readonly resultsReason: string | null;
  readonly behaviourRating: Rating;
  readonly behaviourReason: string | null;
  readonly predikat: Predikat;
  readonly recommendation: string | null;
  readonly rulesVersion: string | null;
  readonly ratedAt: string;
  /** The superior where the decision changed them, else the appraiser. */
  readonly givenBy: string;
}

export function standingRatings(appraisal: AppraisalView): StandingRatings | null {
  const { ratings, outcome, objection, appraiser } = appraisal;
  if (!ratings) return null;
  const { resultsRating, behaviourRating, predikat, ratedAt } = ratings;
  if (!resultsRating || !behaviourRating || !predikat || !ratedAt) return null;
  const givenBy = outcome === "CHANGED" ? (objection?.decidedBy ?? appraiser.name) : appraiser.name;
  const { resultsReason, behaviourReason, recommendation, rulesVersion } = ratings;
  return {
    resultsRating,
    resultsReason,
    behaviourRating,
    behaviourReason,
    predikat,
    recommendation,
    rulesVersion,
    ratedAt,
    givenBy,
  };
}
