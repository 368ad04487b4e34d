import { describe, expect, it } from "vitest";
import { type PeriodEditFacts, refusalsOfPeriodEdit, usualPeriodOf } from "@/lib/domain/period/terms";

const TERMS = {
  year: 2026,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  planDueOn: "2026-01-31",
  frequency: "QUARTERLY",
} as const;
const LATER = { ...TERMS, planDueOn: "2026-02-28" };
const facts = (rest: Partial<PeriodEditFacts> = {}): PeriodEditFacts => ({
  state: "OPEN",
  before: TERMS,
  after: TERMS,
  hasPlans: false,
  hasEvaluatedWindows: false,
  isYearTaken: false,
  ...rest,
});

describe("changing a period", () => {
  it.each<[string, Partial<PeriodEditFacts>, string[]]>([
    ["nothing of its terms, with plans", { hasPlans: true }, []],
    ["a term, without plans", { after: { ...TERMS, endsOn: "2026-11-30" } }, []],
    ["the year, with plans", { hasPlans: true, after: { ...TERMS, year: 2027 } }, ["PERIOD_HAS_PLANS"]],
    [
      "the first day, with plans",
      { hasPlans: true, after: { ...TERMS, startsOn: "2026-02-01" } },
      ["PERIOD_HAS_PLANS"],
    ],
    [
      "the last day, with plans",
      { hasPlans: true, after: { ...TERMS, endsOn: "2026-11-30" } },
      ["PERIOD_HAS_PLANS"],
    ],
    ["the frequency, with plans", { hasPlans: true, after: { ...TERMS, frequency: "MONTHLY" } }, []],
    [
      "the frequency, with an evaluated window",
      { hasPlans: true, hasEvaluatedWindows: true, after: { ...TERMS, frequency: "MONTHLY" } },
      ["PERIOD_HAS_EVALUATIONS"],
    ],
    ["nothing of its terms, with an evaluated window", { hasEvaluatedWindows: true }, []],
    ["to a year that is taken", { isYearTaken: true }, ["PERIOD_YEAR_TAKEN"]],
    ["the deadline of an open one", { after: LATER }, ["PERIOD_DUE_ANNOUNCED"]],
    ["the deadline of one that is prepared", { state: "DRAFT", after: LATER }, []],
    ["when it is closed", { state: "CLOSED" }, ["PERIOD_CLOSED"]],
  ])("%s", (_name, rest, reasons) => {
    expect(refusalsOfPeriodEdit(facts(rest))).toEqual(reasons);
  });

  it("is proposed as the calendar year with plans due in January", () => {
    expect(usualPeriodOf(2027)).toMatchObject({
      startsOn: "2027-01-01",
      endsOn: "2027-12-31",
      planDueOn: "2027-01-31",
    });
  });
});
