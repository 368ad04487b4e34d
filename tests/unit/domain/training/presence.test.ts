import { describe, expect, it } from "vitest";
import { earnsHours } from "@/lib/domain/training/presence";

describe("earnsHours", () => {
  it.each([
    [0, 0, false],
    [0, 2, false],
    [1, 2, false],
    [2, 2, true],
    [4, 5, true],
    [3, 5, false],
  ])("present at %i of %i sessions: %s", (present, total, expected) => {
    expect(earnsHours(present, total)).toBe(expected);
  });
});
