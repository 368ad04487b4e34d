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
};
const rules = (rest: Partial<AppraisalRules>) => refusalsOfAppraisalRules({ ...APPRAISAL_RULES, ...rest });

describe("the rules that the law leaves open", () => {
  it.each([[null], [undefined]])("are the usual ones until they are set: %s", (nothing) => {
    expect(appraisalRulesOf(nothing)).toEqual({
      newcomerMonths: 1,
      leaderRatings: {
        ISTIMEWA: "ABOVE",
        BAIK: "MEETS",
        BUTUH_PERBAIKAN: "BELOW",
        KURANG: "BELOW",
        SANGAT_KURANG: "BELOW",
      },
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
    });
  });

  it("are never guessed from a damaged setting", () => {
    expect(() => appraisalRulesOf({ ...SETTING, leader_BAIK: "ISTIMEWA" })).toThrow("BAIK");
    expect(() => appraisalRulesOf({ ...SETTING, newcomerMonths: "1" })).toThrow("newcomers");
    expect(() => appraisalRulesOf({ ...SETTING, newcomerMonths: 1.5 })).toThrow("newcomers");
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
    expect(rules({ leaderRatings: { ...leaderRatings, ISTIMEWA: "MEETS", BAIK: "ABOVE" } })).toEqual([
      "ACHIEVEMENT_REVERSED",
    ]);
  });
});
