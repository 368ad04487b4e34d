import { describe, expect, it } from "vitest";
import {
  type AnswerTerms,
  answerDaysOf,
  awaitsExplanation,
  decisionDueAfter,
  type ObjectionFacts,
} from "@/lib/domain/appraisal/answer-terms";
import { APPRAISAL_STATES } from "@/lib/domain/appraisal/lifecycle";

const MONDAY = "2027-01-11";
const noHoliday = () => false;
const terms = (rest: Partial<AnswerTerms> = {}): AnswerTerms => ({
  explanationDays: 14,
  decisionDays: 14,
  dayKind: "CALENDAR",
  ...rest,
});
const facts = (rest: Partial<ObjectionFacts> = {}): ObjectionFacts => ({
  explanationDueOn: "2027-01-25",
  isAppraiserInService: true,
  ...rest,
});

describe("the days of an objection that was raised on Monday 11 January 2027", () => {
  it("are fourteen days to explain and fourteen more to decide, by the calendar", () => {
    expect(answerDaysOf(MONDAY, terms(), noHoliday)).toEqual({
      explanationDueOn: "2027-01-25",
      decisionDueOn: "2027-02-08",
    });
  });

  it("follow what the period says, each its own", () => {
    const given = terms({ explanationDays: 7, decisionDays: 21 });
    expect(answerDaysOf(MONDAY, given, noHoliday)).toEqual({
      explanationDueOn: "2027-01-18",
      decisionDueOn: "2027-02-08",
    });
  });

  it("count working days where the period does, without the days of HR's calendar", () => {
    const working = terms({ dayKind: "WORKING" });
    expect(answerDaysOf(MONDAY, working, noHoliday)).toEqual({
      explanationDueOn: "2027-01-29",
      decisionDueOn: "2027-02-18",
    });
    expect(answerDaysOf(MONDAY, working, (day) => day === "2027-01-20").explanationDueOn).toBe("2027-02-01");
  });

  it("end on a working day, as every deadline does", () => {
    const short = terms({ explanationDays: 5 });
    expect(answerDaysOf(MONDAY, short, noHoliday).explanationDueOn).toBe("2027-01-18");
  });
});

describe("the day of the decision once the appraiser explained", () => {
  const objection = { decisionDays: 14, dayKind: "CALENDAR", decisionDueOn: "2027-02-08" } as const;

  it("is counted from an explanation in time", () => {
    expect(decisionDueAfter("2027-01-14", objection, noHoliday)).toBe("2027-01-28");
    expect(decisionDueAfter("2027-01-14", { ...objection, dayKind: "WORKING" }, noHoliday)).toBe(
      "2027-02-03",
    );
  });

  it("is put off by none that comes late", () => {
    expect(decisionDueAfter("2027-02-05", objection, noHoliday)).toBe("2027-02-08");
  });
});

describe("an explanation is awaited", () => {
  it("up to the last day of its term", () => {
    expect(awaitsExplanation("OBJECTED", facts(), "2027-01-25")).toBe(true);
    expect(awaitsExplanation("OBJECTED", facts(), "2027-01-26")).toBe(false);
  });

  it("of nobody who has left the service", () => {
    expect(awaitsExplanation("OBJECTED", facts({ isAppraiserInService: false }), MONDAY)).toBe(false);
  });

  it("only where an objection stands unanswered", () => {
    for (const state of APPRAISAL_STATES.filter((one) => one !== "OBJECTED")) {
      expect(awaitsExplanation(state, facts(), MONDAY)).toBe(false);
    }
    expect(awaitsExplanation("OBJECTED", null, MONDAY)).toBe(false);
  });
});
