import { describe, expect, it } from "vitest";
import { tenurePhase } from "@/lib/domain/people/tenure-phase";

describe("the phase of a tenure", () => {
  it.each([
    ["2025-12-31", null, "AHEAD"],
    ["2026-01-01", null, "NOW"],
    ["2026-06-30", "2026-06-30", "NOW"],
    ["2026-07-01", "2026-06-30", "OVER"],
  ])("on %s with the last day %s is %s", (on, endsOn, phase) => {
    expect(tenurePhase({ startsOn: "2026-01-01", endsOn }, on)).toBe(phase);
  });
});
