import { describe, expect, it } from "vitest";
import {
  decide,
  PERIOD_EVENTS,
  PERIOD_STATES,
  type PeriodEvent,
  type PeriodFacts,
  type PeriodRefusal,
  type PeriodState,
} from "@/lib/domain/period/period";

const AFTER = "2027-01-01";
const facts = (rest: Partial<PeriodFacts> = {}): PeriodFacts => ({
  state: "DRAFT",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  planDueOn: "2026-01-31",
  objectionDays: 14,
  explanationDays: 14,
  decisionDays: 14,
  waitingPlans: 0,
  unfinishedAppraisals: 0,
  unfinishedPeriodic: 0,
  ...rest,
});
const MACHINE: Readonly<Record<PeriodState, Readonly<Record<PeriodEvent, PeriodState | null>>>> = {
  DRAFT: { open: "OPEN", close: null },
  OPEN: { open: null, close: "CLOSED" },
  CLOSED: { open: null, close: null },
};
const CELLS = PERIOD_STATES.flatMap((state) =>
  PERIOD_EVENTS.map((event) => [state, event, MACHINE[state][event]] as const),
);

describe("the period, cell by cell", () => {
  it.each(CELLS)("%s, %s → %s", (state, event, expected) => {
    expect(decide(facts({ state }), event, AFTER)).toEqual(
      expected === null ? { ok: false, reasons: ["PERIOD_WRONG_STATE"] } : { ok: true, value: expected },
    );
  });

  it.each<[Partial<PeriodFacts>, PeriodRefusal[]]>([
    [{ endsOn: "2026-01-01", planDueOn: "2026-01-01" }, ["PERIOD_DATES_REVERSED"]],
    [{ planDueOn: "2027-01-31" }, ["PLAN_DUE_OUTSIDE"]],
    [{ planDueOn: "2025-12-31" }, ["PLAN_DUE_OUTSIDE"]],
    [{ objectionDays: 0 }, ["TERM_MISSING"]],
    [{ explanationDays: 0 }, ["TERM_MISSING"]],
    [{ decisionDays: 0 }, ["TERM_MISSING"]],
    [
      { endsOn: "2025-01-01", objectionDays: 0 },
      ["PERIOD_DATES_REVERSED", "PLAN_DUE_OUTSIDE", "TERM_MISSING"],
    ],
  ])("does not open with %o", (rest, reasons) => {
    expect(decide(facts(rest), "open", "2026-01-01")).toEqual({ ok: false, reasons });
  });

  it("closes after its last day, when no plan waits and no appraisal is left unfinished", () => {
    const open = facts({ state: "OPEN", waitingPlans: 1, unfinishedAppraisals: 1 });
    expect(decide(open, "close", "2026-12-31")).toEqual({
      ok: false,
      reasons: ["PERIOD_NOT_ENDED", "PLANS_WAITING", "APPRAISALS_UNFINISHED"],
    });
    expect(decide(open, "close", AFTER)).toEqual({
      ok: false,
      reasons: ["PLANS_WAITING", "APPRAISALS_UNFINISHED"],
    });
    const periodic = facts({ state: "OPEN", unfinishedPeriodic: 2 });
    expect(decide(periodic, "close", AFTER)).toEqual({ ok: false, reasons: ["PERIODIC_UNFINISHED"] });
  });
});
