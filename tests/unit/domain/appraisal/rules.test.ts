import { describe, expect, it } from "vitest";
import {
  APPRAISAL_RULES,
  type AppraisalRules,
  appraisalRulesOf,
  refusalsOfAppraisalRules,
} from "@/lib/domain/appraisal/rules";

const SETTING = {
  newcomerMonths: 2,
  leader_ISTIMEWA: "ABOVE",
  leader_BAIK: "ABOVE",
  leader_BUTUH_PERBAIKAN: "MEETS",
  leader_KURANG: "BELOW",
  leader_SANGAT_KURANG: "BELOW",
  ceiling: 75,
  floor: 55,
  few: 15,
};
const rules = (rest: Partial<AppraisalRules>) => refusalsOfAppraisalRules({ ...APPRAISAL_RULES, ...rest });

describe("the rules that the law leaves open", () => {
  it("are the usual ones until they are set", () => {
    expect(appraisalRulesOf(null)).toEqual({
      newcomerMonths: 1,
      leaderRatings: {
        ISTIMEWA: "ABOVE",
        BAIK: "MEETS",
        BUTUH_PERBAIKAN: "BELOW",
        KURANG: "BELOW",
        SANGAT_KURANG: "BELOW",
      },
      shares: { ceiling: 70, floor: 60, few: 10 },
    });
  });

  it("are read as they were set", () => {
    expect(appraisalRulesOf(SETTING)).toEqual({
      newcomerMonths: 2,
      leaderRatings: {
        ISTIMEWA: "ABOVE",
        BAIK: "ABOVE",
        BUTUH_PERBAIKAN: "MEETS",
        KURANG: "BELOW",
        SANGAT_KURANG: "BELOW",
      },
      shares: { ceiling: 75, floor: 55, few: 15 },
    });
  });

  it("are never guessed from a damaged setting", () => {
    expect(() => appraisalRulesOf({ ...SETTING, leader_BAIK: "ISTIMEWA" })).toThrow("BAIK");
    expect(() => appraisalRulesOf({ ...SETTING, newcomerMonths: "1" })).toThrow("newcomerMonths");
    expect(() => appraisalRulesOf({ ...SETTING, newcomerMonths: 1.5 })).toThrow("newcomerMonths");
  });

  it("do not contradict themselves", () => {
    const { leaderRatings } = APPRAISAL_RULES;
    expect(rules({})).toEqual([]);
    expect(rules({ newcomerMonths: 6 })).toEqual([]);
    expect(rules({ newcomerMonths: 0 })).toEqual(["NEWCOMER_MONTHS_OUTSIDE"]);
    expect(rules({ newcomerMonths: 7 })).toEqual(["NEWCOMER_MONTHS_OUTSIDE"]);
    expect(rules({ leaderRatings: { ...leaderRatings, BAIK: "BELOW", BUTUH_PERBAIKAN: "MEETS" } })).toEqual([
      "ACHIEVEMENT_REVERSED",
    ]);
    for (const shares of [
      { ceiling: 70, floor: 60, few: 60 },
      { ceiling: 10, floor: 60, few: 10 },
      { ceiling: 101, floor: 60, few: 10 },
      { ceiling: 70, floor: 101, few: 10 },
      { ceiling: 70, floor: 60, few: 0 },
    ])
      expect(rules({ shares })).toEqual(["SHARES_REVERSED"]);
    expect(rules({ leaderRatings: { ...leaderRatings, ISTIMEWA: "MEETS", BAIK: "ABOVE" } })).toEqual([
      "ACHIEVEMENT_REVERSED",
    ]);
  });
});
