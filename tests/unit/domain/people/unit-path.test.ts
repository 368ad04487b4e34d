import { describe, expect, it } from "vitest";
import { unitIdsOf } from "@/lib/domain/people/unit-path";

describe("the path of a unit", () => {
  it("names the units from the root to the unit itself", () => {
    expect(unitIdsOf("a/b/")).toEqual(["a", "b"]);
    expect(unitIdsOf("")).toEqual([]);
  });
});
