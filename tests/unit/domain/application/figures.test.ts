import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationFigures, durationStep } from "@/lib/domain/application/figures";

describe("the steps of durations", () => {
  it.each([
    [0, 1],
    [1, 1],
    [60, 60],
    [61, 65],
    [480, 480],
    [481, 510],
    [2400, 2400],
    [2401, 2640],
    [999_999, 100_080],
  ])("counts %s minutes up to %s", (minutes, expected) => {
    expect(durationStep(minutes)).toBe(expected);
  });

  it("never say less than it took, keep the order, and stay few", () => {
    const minutes = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        expect(durationStep(one)).toBeGreaterThanOrEqual(one);
        expect(durationStep(durationStep(one))).toBe(durationStep(one));
        if (one <= other) expect(durationStep(one)).toBeLessThanOrEqual(durationStep(other));
      }),
    );
    const all = new Set(Array.from({ length: 100_000 }, (_, index) => durationStep(index)));
    expect(all.size).toBeLessThan(700);
  });
});

describe("the figures of a service", () => {
  it("are median, ninetieth percentile and share on time", () => {
    const counts = [
      { minutes: 90, n: 1, onTime: 0 },
      { minutes: 30, n: 6, onTime: 6 },
      { minutes: 20, n: 3, onTime: 3 },
    ];
    expect(durationFigures(counts)).toEqual({ n: 10, medianMinutes: 30, p90Minutes: 30, onTimePercent: 90 });
    expect(durationFigures([])).toEqual({ n: 0, medianMinutes: null, p90Minutes: null, onTimePercent: null });
  });
});
