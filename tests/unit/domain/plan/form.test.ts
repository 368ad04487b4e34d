import { describe, expect, it } from "vitest";
import { approachOf, hasAspects } from "@/lib/domain/plan/plan";
import { approachOfVersion } from "@/lib/domain/plan/version";

const EMPTY = { results: [], behaviours: [], annexes: [] };

describe("the forms of the SKP", () => {
  it.each([
    ["JA_JF", "QUANTITATIVE", true],
    ["JA_JF", "QUALITATIVE", false],
    ["JPT", "QUANTITATIVE", false],
    ["JPT", "QUALITATIVE", false],
  ] as const)("%s, %s: an aspect %s", (format, approach, expected) => {
    expect(hasAspects({ format, approach })).toBe(expected);
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
