import { describe, expect, it } from "vitest";
import { approachOf, hasAspects, printedFormOf } from "@/lib/domain/plan/plan";
import { approachOfVersion } from "@/lib/domain/plan/version";

const EMPTY = { results: [], behaviours: [], annexes: [] };

describe("the forms of the SKP", () => {
  it.each([
    ["JA_JF", "QUANTITATIVE", "QUANTITATIVE", true],
    ["JA_JF", "QUALITATIVE", "QUALITATIVE", false],
    ["JPT", "QUANTITATIVE", "JPT", false],
    ["JPT", "QUALITATIVE", "JPT", false],
  ] as const)("%s, %s: printed as %s, with an aspect %s", (format, approach, printed, isWithAspect) => {
    expect(printedFormOf({ format, approach })).toBe(printed);
    expect(hasAspects({ format, approach })).toBe(isWithAspect);
  });

  it.each([
    ["JA_JF", "QUANTITATIVE", "QUALITATIVE", "QUALITATIVE"],
    ["JA_JF", "QUALITATIVE", "QUANTITATIVE", "QUANTITATIVE"],
    ["JA_JF", "QUALITATIVE", undefined, "QUALITATIVE"],
    ["JPT", "QUANTITATIVE", "QUALITATIVE", "QUANTITATIVE"],
  ] as const)("%s, %s, with %s chosen is %s", (format, approach, chosen, expected) => {
    expect(approachOf({ format, approach }, chosen)).toBe(expected);
  });

  it("were quantitative before there was a choice", () => {
    expect(approachOfVersion(EMPTY)).toBe("QUANTITATIVE");
    expect(approachOfVersion({ ...EMPTY, approach: "QUALITATIVE" })).toBe("QUALITATIVE");
  });
});
