import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

export const IMPROVEMENT_STATES = ["OPENED", "PROPOSED", "RUNNING", "CONCLUDED"] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

export const IMPROVEMENT_EVENTS = ["draw", "propose", "agree", "return", "conclude"] as const;
export type ImprovementEvent = (typeof IMPROVEMENT_EVENTS)[number];

/** What came of it, in the appraiser's judgement. Nothing follows from it by computation (UU 27/2022). */
export const IMPROVEMENT_JUDGEMENTS = ["IMPROVED", "PARTLY", "NOT_YET"] as const;
/** How a plan is over: judged, or not needed any more since the predikat that opened it was set anew. */
export const IMPROVEMENT_CONCLUSIONS = [...IMPROVEMENT_JUDGEMENTS, "NOT_NEEDED"] as const;
export type ImprovementConclusion = (typeof IMPROVEMENT_CONCLUSIONS)[number];

export const IMPROVEMENT_REFUSALS = [
  "IMPROVEMENT_WRONG_STATE",
  "NO_ACTIONS",
  "ACTION_ALREADY_DONE",
  "MENTOR_IS_SELF",
  "MENTOR_INACTIVE",
  "ACTION_DUE_TOO_EARLY",
  "ACTIONS_NOT_RUNNING",
] as const;
export type ImprovementRefusal = (typeof IMPROVEMENT_REFUSALS)[number];

const BELOW_BAIK: ReadonlySet<Predikat> = new Set<Predikat>(["BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"]);

/** A final predikat below Baik opens an improvement plan (docs/rules.md#improvement). */
export const needsImprovement = (predikat: Predikat): boolean => BELOW_BAIK.has(predikat);

/**
 * What becomes of a plan when a late objection brings the predikat that opened it to Baik or better (docs/rules.md#improvement): one that
 * nobody agreed on ends with the decision; of one that runs its appraiser is told, and concludes it.
 */
export const AFTER_BETTER_DECISION = {
  OPENED: "END",
  PROPOSED: "END",
  RUNNING: "TELL",
  CONCLUDED: "KEEP",
} as const satisfies Record<ImprovementState, "END" | "TELL" | "KEEP">;

type Transition = { readonly from: readonly ImprovementState[]; readonly to: ImprovementState };

/** The appraiser draws it up and proposes it, the staff member agrees or gives it back, the appraiser concludes. */
export const IMPROVEMENT_TRANSITIONS = {
  draw: { from: ["OPENED"], to: "OPENED" },
  propose: { from: ["OPENED"], to: "PROPOSED" },
  agree: { from: ["PROPOSED"], to: "RUNNING" },
  return: { from: ["PROPOSED"], to: "OPENED" },
  conclude: { from: ["RUNNING"], to: "CONCLUDED" },
} as const satisfies Record<ImprovementEvent, Transition>;

export type ImprovementFacts = { readonly state: ImprovementState; readonly actions: number };

export function decideImprovement(
  { state, actions }: ImprovementFacts,
  event: ImprovementEvent,
): Decision<ImprovementState, ImprovementRefusal> {
  const { from, to }: Transition = IMPROVEMENT_TRANSITIONS[event];
  if (!from.includes(state)) return refused("IMPROVEMENT_WRONG_STATE");
  return event === "propose" && actions === 0 ? refused("NO_ACTIONS") : unless([], to);
}

/** May this action stand in the plan? Its mentor is a colleague in office, and there is time to do it. */
export function decideAction(facts: {
  readonly dueOn: LocalDate;
  readonly openedOn: LocalDate;
  readonly isMentorSelf: boolean;
  readonly isMentorActive: boolean;
}): Decision<LocalDate, ImprovementRefusal> {
  const checks: readonly (readonly [boolean, ImprovementRefusal])[] = [
    [facts.dueOn <= facts.openedOn, "ACTION_DUE_TOO_EARLY"],
    [facts.isMentorSelf, "MENTOR_IS_SELF"],
    [!facts.isMentorActive, "MENTOR_INACTIVE"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    facts.dueOn,
  );
}

/** May an action be reported as done? While the plan runs, and once. */
export function decideDone(facts: {
  readonly state: ImprovementState;
  readonly isDone: boolean;
}): Decision<true, ImprovementRefusal> {
  const checks: readonly (readonly [boolean, ImprovementRefusal])[] = [
    [facts.state !== "RUNNING", "ACTIONS_NOT_RUNNING"],
    [facts.isDone, "ACTION_ALREADY_DONE"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    true,
  );
}
