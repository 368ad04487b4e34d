import { type Decision, refused, unless } from "@/lib/domain/decision";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { CASCADE_REFUSALS, type CascadeFacts, refusalsOfCascade } from "@/lib/domain/plan/cascade";

export const PLAN_STATES = ["DRAFT", "SUBMITTED", "RETURNED", "AGREED", "CLOSED"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_EVENTS = ["submit", "withdraw", "return", "agree", "revise", "restore", "close"] as const;
export type PlanEventName = (typeof PLAN_EVENTS)[number];

export const PLAN_REFUSALS = [
  "PLAN_WRONG_STATE",
  "NOT_OWNER",
  "PLAN_NOT_APPRAISER",
  "OWNER_OUT_OF_SERVICE",
  "OWN_PLAN",
  "NO_APPRAISER",
  "APPRAISER_IS_OWNER",
  "NO_MAIN_RESULT",
  "RESULT_WITHOUT_INDICATOR",
  "INDICATOR_WITHOUT_TARGET",
  ...CASCADE_REFUSALS,
  "BEHAVIOURS_INCOMPLETE",
  "COMMENT_MISSING",
] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];

export type PlanFacts = {
  readonly state: PlanState;
  readonly ownerId: string;
  /** Whoever has left writes nothing any more. */
  readonly isOwnerInService: boolean;
  readonly appraiserId: string | null;
  readonly format: CascadeFacts["format"];
  readonly results: readonly (CascadeFacts["results"][number] & {
    readonly indicators: readonly { readonly hasTarget: boolean }[];
  })[];
  /** Codes of the BerAKHLAK values that the plan carries. */
  readonly behaviours: readonly string[];
};

/**
 * `by` is the employee who acts. A plan is closed with its period, by whom the grants allow, and restored where its owner leaves
 * its days while a change waits: both happen to it.
 */
export type PlanEvent =
  | { readonly type: "submit"; readonly by: string }
  | { readonly type: "withdraw"; readonly by: string }
  | { readonly type: "return"; readonly by: string; readonly comment: string }
  | { readonly type: "agree"; readonly by: string }
  | { readonly type: "revise"; readonly by: string; readonly comment: string }
  | { readonly type: "restore" }
  | { readonly type: "close" };

type Transition = { readonly from: readonly PlanState[]; readonly to: PlanState };

/** SKP: draf → diajukan → disetujui (docs/rules.md#cycle). */
export const PLAN_TRANSITIONS = {
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" },
  /** Taken back unanswered, to correct it. */
  withdraw: { from: ["SUBMITTED"], to: "DRAFT" },
  return: { from: ["SUBMITTED"], to: "RETURNED" },
  agree: { from: ["SUBMITTED"], to: "AGREED" },
  /** A change during the year: what was agreed is kept as a version, and the next one is agreed anew. */
  revise: { from: ["AGREED"], to: "RETURNED" },
  /** A change that nobody agreed to is taken back; only of what was agreed before, of which a version is kept. */
  restore: { from: ["DRAFT", "SUBMITTED", "RETURNED"], to: "AGREED" },
  close: { from: ["AGREED"], to: "CLOSED" },
} as const satisfies Record<PlanEventName, Transition>;

/** The next state, or every reason why not. */
export function decide(facts: PlanFacts, event: PlanEvent): Decision<PlanState, PlanRefusal> {
  const transition: Transition = PLAN_TRANSITIONS[event.type];
  if (!transition.from.includes(facts.state)) return refused("PLAN_WRONG_STATE");
  return unless(refusalsOf(facts, event), transition.to);
}

export type AvailablePlanEvent = {
  readonly event: PersonalPlanEvent;
  readonly refusals: readonly PlanRefusal[];
};

/**
 * What this person may do with the plan now. An event with refusals is theirs, but the plan is not ready for it:
 * the button is there, disabled, with the reasons beside it.
 */
export function availableEvents(facts: PlanFacts, by: string): readonly AvailablePlanEvent[] {
  return PERSONAL_EVENTS.filter((event) => {
    const transition: Transition = PLAN_TRANSITIONS[event];
    return transition.from.includes(facts.state) && refusalsOfActor(facts, event, by).length === 0;
  }).map((event) => ({ event, refusals: NEEDS_WHOLE_PLAN.includes(event) ? refusalsOfPlan(facts) : [] }));
}

/** Only what nobody has agreed to, or waits to, may be rewritten. */
export function isEditable(state: PlanState): boolean {
  return state === "DRAFT" || state === "RETURNED";
}

/** What a person does, not what happens to a plan. */
export type PersonalPlanEvent = Exclude<PlanEventName, "restore" | "close">;
const PERSONAL_EVENTS = PLAN_EVENTS.filter((event) => event !== "restore" && event !== "close");
const NEEDS_WHOLE_PLAN: readonly PersonalPlanEvent[] = ["submit", "agree"];

type Check = readonly [boolean, PlanRefusal];
const failing = (checks: readonly Check[]) => checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));

function refusalsOf(facts: PlanFacts, event: PlanEvent): readonly PlanRefusal[] {
  switch (event.type) {
    case "submit":
    case "agree":
      return [...refusalsOfActor(facts, event.type, event.by), ...refusalsOfPlan(facts)];
    case "withdraw":
      return refusalsOfActor(facts, event.type, event.by);
    case "return":
    case "revise":
      return [
        ...refusalsOfActor(facts, event.type, event.by),
        ...failing([[event.comment.trim() === "", "COMMENT_MISSING"]]),
      ];
    case "restore":
    case "close":
      return [];
  }
}

function refusalsOfActor(facts: PlanFacts, event: PersonalPlanEvent, by: string): readonly PlanRefusal[] {
  if (event === "submit" || event === "withdraw") return failing([[by !== facts.ownerId, "NOT_OWNER"]]);
  return failing([
    [by === facts.ownerId, "OWN_PLAN"],
    [by !== facts.appraiserId, "PLAN_NOT_APPRAISER"],
    [event === "revise" && !facts.isOwnerInService, "OWNER_OUT_OF_SERVICE"],
  ]);
}

/** A plan to be judged by must say what is judged (docs/rules.md#plan) and by whom (docs/rules.md#appraiser). */
function refusalsOfPlan(facts: PlanFacts): readonly PlanRefusal[] {
  const { ownerId, appraiserId, results, behaviours } = facts;
  const indicators = results.flatMap((result) => result.indicators);
  const ofHeader = failing([
    [appraiserId === null, "NO_APPRAISER"],
    [appraiserId === ownerId, "APPRAISER_IS_OWNER"],
  ]);
  const ofContent = failing([
    [!results.some((result) => result.kind === "MAIN"), "NO_MAIN_RESULT"],
    [results.some((result) => result.indicators.length === 0), "RESULT_WITHOUT_INDICATOR"],
    [indicators.some((indicator) => !indicator.hasTarget), "INDICATOR_WITHOUT_TARGET"],
    [!BEHAVIOURS.every((value) => behaviours.includes(value)), "BEHAVIOURS_INCOMPLETE"],
  ]);
  return [...ofHeader, ...ofContent, ...refusalsOfCascade(facts)];
}
