import {
  APPRAISAL_EVENTS,
  type AppraisalEvent,
  type AppraisalEventName,
  type AppraisalParties,
  type AppraisalRefusal,
  isTermOver,
  type PersonalEvent,
  refusalsOfActor,
  refusalsOfContent,
} from "@/lib/domain/appraisal/event";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

export const APPRAISAL_STATES = ["DRAFT", "RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED", "FINAL"] as const;
export type AppraisalState = (typeof APPRAISAL_STATES)[number];

/** How an appraisal became final. */
export const APPRAISAL_OUTCOMES = ["ACCEPTED", "LAPSED", "UPHELD", "CHANGED"] as const;
export type AppraisalOutcome = (typeof APPRAISAL_OUTCOMES)[number];

export type AppraisalFacts = AppraisalParties & {
  readonly state: AppraisalState;
  /** Null before it is final. */
  readonly outcome: AppraisalOutcome | null;
};

type Transition = { readonly from: readonly AppraisalState[]; readonly to: AppraisalState };

/** Evaluasi kinerja and keberatan (docs/rules.md#objection). Only FINAL feeds anything else. */
export const APPRAISAL_TRANSITIONS = {
  rate: { from: ["DRAFT", "RATED"], to: "RATED" },
  handOver: { from: ["RATED"], to: "HANDED_OVER" },
  accept: { from: ["HANDED_OVER"], to: "FINAL" },
  object: { from: ["HANDED_OVER"], to: "OBJECTED" },
  /** No signature and no objection within the term counts as accepted. */
  lapse: { from: ["HANDED_OVER"], to: "FINAL" },
  explain: { from: ["OBJECTED"], to: "EXPLAINED" },
  /** Unexplained only where no explanation is awaited any more (`awaitsExplanation`). */
  decide: { from: ["OBJECTED", "EXPLAINED"], to: "FINAL" },
} as const satisfies Record<AppraisalEventName, Transition>;

/**
 * Whether the state lets this happen. Silence that was taken for acceptance is no answer: an objection after it is late, and goes on
 * all the same.
 */
function isReached({ state, outcome }: AppraisalFacts, event: AppraisalEventName): boolean {
  const { from }: Transition = APPRAISAL_TRANSITIONS[event];
  return from.includes(state) || (event === "object" && outcome === "LAPSED");
}

/** The next state, or every reason why not. */
export function decide(
  facts: AppraisalFacts,
  event: AppraisalEvent,
): Decision<AppraisalState, AppraisalRefusal> {
  if (!isReached(facts, event.type)) return refused("APPRAISAL_WRONG_STATE");
  const whoMay = event.type === "lapse" ? [] : refusalsOfActor(facts, event.type, event.by);
  return unless([...whoMay, ...refusalsOfContent(facts, event)], APPRAISAL_TRANSITIONS[event.type].to);
}

/** What a person may do now; the ratings and words come with the form. Feeds the buttons. */
export function availableEvents(facts: AppraisalFacts, by: string): readonly PersonalEvent[] {
  return PERSONAL_EVENTS.filter(
    (event) => isReached(facts, event) && refusalsOfActor(facts, event, by).length === 0,
  );
}

/** A late objection goes on, marked, and HR sees it: it is never silently refused. */
export function isLateObjection(facts: AppraisalFacts, on: LocalDate): boolean {
  return isTermOver(facts, on);
}

const PERSONAL_EVENTS = APPRAISAL_EVENTS.filter((event) => event !== "lapse");
