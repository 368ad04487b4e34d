import { describe, expect, it } from "vitest";
import { answerReminder } from "@/lib/domain/appraisal/answer-reminders";

/** A Friday on which the offices are closed. */
const isHoliday = (day: string) => day === "2027-01-22";
/** Handed over on Monday, 11 January 2027, with fourteen days. */
const DUE = "2027-01-25";
const open = { state: "HANDED_OVER", outcome: null, objectionDueOn: DUE } as const;
const lapsed = { state: "FINAL", outcome: "LAPSED", objectionDueOn: DUE } as const;
const phaseOf = (of: Parameters<typeof answerReminder>[0], today: string) =>
  answerReminder(of, today, isHoliday)?.phase ?? null;

describe("letters about a result that waits for whom it is about", () => {
  it.each([
    ["2027-01-11", "BEGUN"],
    ["2027-01-16", "BEGUN"],
    ["2027-01-18", "BEGUN"],
    // Three working days before Monday, of which the Friday is none.
    ["2027-01-19", "NEAR"],
    ["2027-01-22", null],
    ["2027-01-24", null],
    ["2027-01-25", "NEAR"],
    // Whatever the night has not closed yet is told of once it has.
    ["2027-01-26", null],
  ] as const)("on %s: %s", (today, phase) => {
    expect(phaseOf(open, today)).toBe(phase);
  });

  it.each([
    ["2027-01-26", "OVER"],
    ["2027-01-28", "OVER"],
    ["2027-01-29", null],
    ["2027-01-30", null],
  ] as const)("once silence was taken for acceptance, on %s: %s", (today, phase) => {
    expect(phaseOf(lapsed, today)).toBe(phase);
  });

  it("say until when, and nothing before the hand-over or after an answer", () => {
    expect(answerReminder(open, "2027-01-25", isHoliday)).toEqual({ phase: "NEAR", dueOn: DUE });
    expect(phaseOf({ state: "RATED", outcome: null, objectionDueOn: null }, "2027-01-11")).toBeNull();
    expect(phaseOf({ ...open, state: "OBJECTED" }, "2027-01-12")).toBeNull();
    expect(phaseOf({ ...lapsed, outcome: "ACCEPTED" }, "2027-01-26")).toBeNull();
  });
});
