import { describe, expect, it } from "vitest";
import { planAppraiser, workAppraiser } from "@/lib/permissions/plan-access";

describe("the appraiser whom a plan names", () => {
  it.each([
    ["DRAFT", true, "a"],
    ["SUBMITTED", true, "a"],
    ["AGREED", true, "a"],
    ["DRAFT", false, null],
    ["SUBMITTED", false, null],
    ["RETURNED", false, null],
    ["AGREED", false, "a"],
    ["CLOSED", false, "a"],
  ] as const)("reads it in state %s, in office: %s", (state, isInOffice, expected) => {
    expect(planAppraiser({ appraiserId: "a", state, isInOffice, isRating: false })).toBe(expected);
  });

  it.each([
    [true, false, "a"],
    [true, true, "a"],
    [false, true, "a"],
    [false, false, null],
  ])("reads the work, in office: %s, rating it: %s", (isInOffice, isRating, expected) => {
    expect(workAppraiser({ appraiserId: "a", state: "AGREED", isInOffice, isRating })).toBe(expected);
  });
});
