import type { Rating } from "@/lib/domain/appraisal/predikat";
import type { LocalDate } from "@/lib/domain/calendar/local-date";

export const APPRAISAL_EVENTS = [
  "rate",
  "handOver",
  "accept",
  "object",
  "lapse",
  "explain",
  "decide",
] as const;
export type AppraisalEventName = (typeof APPRAISAL_EVENTS)[number];

export const APPRAISAL_REFUSALS = [
  "APPRAISAL_WRONG_STATE",
  "OWN_APPRAISAL",
  "APPRAISAL_NOT_APPRAISER",
  "NOT_APPRAISED",
  "NOT_SUPERIOR",
  "DECIDER_IS_APPRAISER",
  "EXPLANATION_AWAITED",
  "RESULTS_RATING_MISSING",
  "BEHAVIOUR_RATING_MISSING",
  "RESULTS_REASON_MISSING",
  "BEHAVIOUR_REASON_MISSING",
  "OBJECTION_REASON_MISSING",
  "EXPLANATION_MISSING",
  "DECISION_REASON_MISSING",
  "TERM_NOT_OVER",
] as const;
export type AppraisalRefusal = (typeof APPRAISAL_REFUSALS)[number];

/** Who takes part, and the term. */
export type AppraisalParties = {
  readonly appraisedId: string;
  readonly appraiserId: string;
  /** Atasan pejabat penilai, who decides an objection; null where that is nobody on the roster (the Bupati). */
  readonly superiorId: string | null;
  /** Last day on which an objection is in time; null until the appraisal is handed over. */
  readonly objectionDueOn: LocalDate | null;
  /** An objection was raised and the appraiser may still explain in time (`awaitsExplanation`). */
  readonly awaitsExplanation: boolean;
};

export type GivenRatings = {
  readonly resultsRating: Rating | null;
  readonly behaviourRating: Rating | null;
  readonly resultsReason: string;
  readonly behaviourReason: string;
};

/** `by` is the employee who acts. Only time itself lapses: `lapse` has no one. */
export type AppraisalEvent =
  | ({ readonly type: "rate"; readonly by: string } & GivenRatings)
  | { readonly type: "handOver"; readonly by: string }
  | { readonly type: "accept"; readonly by: string }
  | { readonly type: "object"; readonly by: string; readonly reason: string }
  | { readonly type: "lapse"; readonly on: LocalDate }
  | { readonly type: "explain"; readonly by: string; readonly explanation: string }
  | {
      readonly type: "decide";
      readonly by: string;
      readonly reason: string;
      readonly changedTo: GivenRatings | null;
    };

/** What people do; a term lapses by itself. */
export type PersonalEvent = Exclude<AppraisalEventName, "lapse">;

type Check = readonly [boolean, AppraisalRefusal];
const failing = (checks: readonly Check[]) => checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
const isBlank = (text: string) => text.trim() === "";

/** Nobody rates, explains or decides about themselves, whatever the roster says. */
export function refusalsOfActor(
  parties: AppraisalParties,
  event: PersonalEvent,
  by: string,
): readonly AppraisalRefusal[] {
  switch (event) {
    case "rate":
    case "handOver":
    case "explain":
      return failing([
        [by === parties.appraisedId, "OWN_APPRAISAL"],
        [by !== parties.appraiserId, "APPRAISAL_NOT_APPRAISER"],
      ]);
    case "accept":
    case "object":
      return failing([[by !== parties.appraisedId, "NOT_APPRAISED"]]);
    case "decide":
      return failing([
        [by === parties.appraisedId, "OWN_APPRAISAL"],
        [by === parties.appraiserId, "DECIDER_IS_APPRAISER"],
        // Where the superior is the Bupati, the decision is taken on paper and recorded by whom the grants allow.
        [parties.superiorId !== null && by !== parties.superiorId, "NOT_SUPERIOR"],
        [parties.awaitsExplanation, "EXPLANATION_AWAITED"],
      ]);
  }
}

export function refusalsOfContent(
  parties: AppraisalParties,
  event: AppraisalEvent,
): readonly AppraisalRefusal[] {
  switch (event.type) {
    case "rate":
      return refusalsOfRatings(event);
    case "handOver":
    case "accept":
      return [];
    case "object":
      return failing([[isBlank(event.reason), "OBJECTION_REASON_MISSING"]]);
    case "lapse":
      return failing([[!isTermOver(parties, event.on), "TERM_NOT_OVER"]]);
    case "explain":
      return failing([[isBlank(event.explanation), "EXPLANATION_MISSING"]]);
    case "decide":
      return [
        ...failing([[isBlank(event.reason), "DECISION_REASON_MISSING"]]),
        ...(event.changedTo === null ? [] : refusalsOfRatings(event.changedTo)),
      ];
  }
}

/** A rating is a judgement in words: each one needs its reason. */
function refusalsOfRatings(given: GivenRatings): readonly AppraisalRefusal[] {
  return failing([
    [given.resultsRating === null, "RESULTS_RATING_MISSING"],
    [given.behaviourRating === null, "BEHAVIOUR_RATING_MISSING"],
    [isBlank(given.resultsReason), "RESULTS_REASON_MISSING"],
    [isBlank(given.behaviourReason), "BEHAVIOUR_REASON_MISSING"],
  ]);
}

/** The last day of the term is still in time. */
export function isTermOver(parties: AppraisalParties, on: LocalDate): boolean {
  return parties.objectionDueOn !== null && on > parties.objectionDueOn;
}
