import { describe, expect, it } from "vitest";
import { DEFECT_KINDS } from "@/lib/domain/people/defect";
import { EDUCATION_LEVELS } from "@/lib/domain/people/education";
import { DEFECT_LABELS, DEFECT_REMEDIES } from "@/lib/text/people";

describe("what is said of people", () => {
  it.each(DEFECT_KINDS)("names the defect %s and what to do about it", (kind) => {
    expect(DEFECT_LABELS[kind]).not.toBe("");
    expect(DEFECT_REMEDIES[kind]).not.toBe(DEFECT_LABELS[kind]);
  });

  it("orders education from the lowest to the highest", () => {
    expect([EDUCATION_LEVELS[0], EDUCATION_LEVELS.at(-1)]).toEqual(["SD", "S3"]);
    expect(new Set(EDUCATION_LEVELS).size).toBe(EDUCATION_LEVELS.length);
  });
});
