import { describe, expect, it } from "vitest";
import { objectionReminder } from "@/lib/domain/appraisal/objection-reminders";

/** Both last days are Mondays; Friday, 10 July, is a holiday. */
const objection = { explanationDueOn: "2026-06-29", decisionDueOn: "2026-07-13", isAppraiserInService: true };
const isHoliday = (day: string) => day === "2026-07-10";

describe("what is to be told about an objection", () => {
  it.each([
    ["2026-06-15", "APPRAISER", "BEGUN"],
    // A Sunday.
    ["2026-06-21", "APPRAISER", "BEGUN"],
    ["2026-06-23", "APPRAISER", "BEGUN"],
    ["2026-06-24", "APPRAISER", "NEAR"],
    ["2026-06-28", null, null],
    ["2026-06-29", "APPRAISER", "NEAR"],
    ["2026-06-30", "SUPERIOR", "BEGUN"],
    ["2026-07-06", "SUPERIOR", "BEGUN"],
    ["2026-07-07", "SUPERIOR", "NEAR"],
    ["2026-07-10", null, null],
    ["2026-07-13", "SUPERIOR", "NEAR"],
    ["2026-07-14", "SUPERIOR", "OVER"],
    ["2026-07-18", null, null],
  ] as const)("on %s: to %s, %s", (today, turn, phase) => {
    const told = objectionReminder("OBJECTED", objection, today, isHoliday);
    expect([told?.turn ?? null, told?.phase ?? null]).toEqual([turn, phase]);
  });

  it("is told to the superior once it is explained, or the appraiser has left", () => {
    const told = { turn: "SUPERIOR", phase: "BEGUN", dueOn: "2026-07-13" };
    expect(objectionReminder("EXPLAINED", objection, "2026-06-16", isHoliday)).toEqual(told);
    const left = { ...objection, isAppraiserInService: false };
    expect(objectionReminder("OBJECTED", left, "2026-06-16", isHoliday)).toEqual(told);
  });

  it.each(["DRAFT", "RATED", "HANDED_OVER", "FINAL"] as const)("is nothing while it is %s", (state) => {
    expect(objectionReminder(state, objection, "2026-07-14", isHoliday)).toBeNull();
  });
});
