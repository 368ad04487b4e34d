import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type Decision, refused, unless } from "@/lib/domain/decision";

export const PERIOD_STATES = ["DRAFT", "OPEN", "CLOSED"] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const PERIOD_EVENTS = ["open", "close"] as const;
export type PeriodEvent = (typeof PERIOD_EVENTS)[number];

export const EVALUATION_FREQUENCIES = ["MONTHLY", "QUARTERLY"] as const;
export type EvaluationFrequency = (typeof EVALUATION_FREQUENCIES)[number];

export const PERIOD_REFUSALS = [
  "PERIOD_WRONG_STATE",
  "PERIOD_DATES_REVERSED",
  "PLAN_DUE_OUTSIDE",
  "TERM_MISSING",
  "PERIOD_NOT_ENDED",
  "PLANS_WAITING",
  "APPRAISALS_UNFINISHED",
  "PERIODIC_UNFINISHED",
] as const;
export type PeriodRefusal = (typeof PERIOD_REFUSALS)[number];

export type PeriodFacts = {
  readonly state: PeriodState;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Last day for a plan to be set; 31 January by default (docs/rules.md#plan). */
  readonly planDueOn: LocalDate;
  readonly objectionDays: number;
  /** Of the appraiser and of the superior, once somebody objects. */
  readonly explanationDays: number;
  readonly decisionDays: number;
  /** Plans that were submitted and not answered yet. */
  readonly waitingPlans: number;
  /** Annual appraisals of the period that are not final. */
  readonly unfinishedAppraisals: number;
  /** Periodic ones that were begun and are not final; windows that nobody began wait for nothing. */
  readonly unfinishedPeriodic: number;
};

type Transition = { readonly from: readonly PeriodState[]; readonly to: PeriodState };

export const PERIOD_TRANSITIONS = {
  open: { from: ["DRAFT"], to: "OPEN" },
  close: { from: ["OPEN"], to: "CLOSED" },
} as const satisfies Record<PeriodEvent, Transition>;

export function decide(
  facts: PeriodFacts,
  event: PeriodEvent,
  today: LocalDate,
): Decision<PeriodState, PeriodRefusal> {
  const transition: Transition = PERIOD_TRANSITIONS[event];
  if (!transition.from.includes(facts.state)) return refused("PERIOD_WRONG_STATE");
  return unless(REFUSALS[event](facts, today), transition.to);
}

type Check = readonly [boolean, PeriodRefusal];
const failing = (checks: readonly Check[]) => checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));

const REFUSALS: Readonly<
  Record<PeriodEvent, (facts: PeriodFacts, today: LocalDate) => readonly PeriodRefusal[]>
> = {
  open: ({ startsOn, endsOn, planDueOn, objectionDays, explanationDays, decisionDays }) =>
    failing([
      [endsOn <= startsOn, "PERIOD_DATES_REVERSED"],
      [planDueOn < startsOn || planDueOn > endsOn, "PLAN_DUE_OUTSIDE"],
      [Math.min(objectionDays, explanationDays, decisionDays) < 1, "TERM_MISSING"],
    ]),
  // A closed period takes no answer any more: who waits for one would be left without a plan through no fault of theirs.
  close: ({ endsOn, waitingPlans, unfinishedAppraisals, unfinishedPeriodic }, today) =>
    failing([
      [today <= endsOn, "PERIOD_NOT_ENDED"],
      [waitingPlans > 0, "PLANS_WAITING"],
      [unfinishedAppraisals > 0, "APPRAISALS_UNFINISHED"],
      [unfinishedPeriodic > 0, "PERIODIC_UNFINISHED"],
    ]),
};
