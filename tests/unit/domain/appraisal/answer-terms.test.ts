import { describe, expect, it } from "vitest";
import {
  awaitsExplanation,
  decisionDueOn,
  explanationDueOn,
  type ObjectionFacts,
} from "@/lib/domain/appraisal/answer-terms";
import { APPRAISAL_STATES } from "@/lib/domain/appraisal/lifecycle";

/** Raised on Monday 11 January 2027. */
const objection = (rest: Partial<ObjectionFacts> = {}): ObjectionFacts => ({
  raisedOn: "2027-01-11",
  explainedOn: null,
  isAppraiserInService: true,
  ...rest,
});

describe("the terms of an objection", () => {
  it("give the appraiser fourteen calendar days, the last one included", () => {
    expect(explanationDueOn(objection())).toBe("2027-01-25");
    expect(awaitsExplanation("OBJECTED", objection(), "2027-01-25")).toBe(true);
    expect(awaitsExplanation("OBJECTED", objection(), "2027-01-26")).toBe(false);
  });

  it("wait for nobody who has left the service", () => {
    const left = objection({ isAppraiserInService: false });
    expect(awaitsExplanation("OBJECTED", left, "2027-01-11")).toBe(false);
  });

  it("wait only where an objection stands unanswered", () => {
    for (const state of APPRAISAL_STATES.filter((one) => one !== "OBJECTED")) {
      expect(awaitsExplanation(state, objection(), "2027-01-11")).toBe(false);
    }
    expect(awaitsExplanation("OBJECTED", null, "2027-01-11")).toBe(false);
  });

  it("give the superior fourteen more, from the explanation or from the day by which none came", () => {
    expect(decisionDueOn(objection({ explainedOn: "2027-01-14" }))).toBe("2027-01-28");
    expect(decisionDueOn(objection())).toBe("2027-02-08");
  });
});
